-- title: Uses that a policy governed
-- description: Teacher-student rows whose permission follows from a policy, as far as recorded; never that a
--   party broke it.
-- param policy text = null: Only this policy (its id).
-- by policy: policy
-- block: yes
-- ids: teacher, student, policy, claim
SELECT
  d.teacher, d.student, d.known, d.permission, d.access, d.sense, d.policy,
  c.speakers, c.says, c.said_on, d.claim
FROM distillations AS d
JOIN claims AS c ON c.id = d.claim
WHERE d.policy IS NOT NULL AND ($policy IS NULL OR d.policy = $policy)
ORDER BY d.policy, coalesce(c.said_from, c.said_until), d.claim, d.n
