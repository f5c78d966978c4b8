-- title: Teachers and students that a claim names
-- description: One row per claim and pair, with what is known and permitted as far as recorded.
-- param claim text = null: Only this claim (its id).
-- by claim: claim
-- block: yes
-- ids: teacher, student, claim
SELECT
  d.teacher, d.student, d.known, d.permission, d.access, d.sense, d.policy,
  c.speakers, c.says, c.said_on, d.claim
FROM distillations AS d
JOIN claims AS c ON c.id = d.claim
WHERE d.claim IS NOT NULL AND ($claim IS NULL OR d.claim = $claim)
ORDER BY d.claim, coalesce(c.said_from, c.said_until), d.claim, d.n
