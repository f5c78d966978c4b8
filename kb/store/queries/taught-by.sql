-- title: Whose outputs a model is said to be trained on
-- description: One row per claim and pair, with the speaker, by the student; reuse of weights too.
-- param student text = null: Only this student (its id).
-- by student: student
-- block: yes
-- ids: teacher, student, claim
SELECT
  d.teacher, d.student, d.known, d.permission, d.access, d.sense, d.policy,
  c.speakers, c.says, c.said_on, d.claim
FROM distillations AS d
JOIN claims AS c ON c.id = d.claim
WHERE d.student IS NOT NULL AND ($student IS NULL OR d.student = $student)
ORDER BY d.student, coalesce(c.said_from, c.said_until), d.claim, d.n
