-- title: Who is said to be trained on a model's outputs
-- description: One row per claim and pair, with the speaker, by the teacher; reuse of weights too.
-- param teacher text = null: Only this teacher (its id).
-- by teacher: teacher
-- block: yes
-- ids: teacher, student, claim
SELECT
  d.teacher, d.student, d.known, d.permission, d.access, d.sense, d.policy,
  c.speakers, c.says, c.said_on, d.claim
FROM distillations AS d
JOIN claims AS c ON c.id = d.claim
WHERE d.teacher IS NOT NULL AND ($teacher IS NULL OR d.teacher = $teacher)
ORDER BY d.teacher, coalesce(c.said_from, c.said_until), d.claim, d.n
