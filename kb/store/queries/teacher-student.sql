-- title: Which student is said to be trained on which teacher
-- description: One row per claim and pair, never collapsed, with who says so, in what way it is known, and what the
--   terms of that time said as far as the record knows them.
-- param actor text = null: Only rows whose teacher or student is this model or actor (its id).
-- ids: teacher, student, policy, claim
SELECT
  teacher, teacher_name, student, student_name, known, permission, policy, access, speakers, says, said_on, claim
FROM lineage
WHERE $actor IS NULL OR $actor IN (teacher, student)
ORDER BY student_name, teacher_name, coalesce(said_from, said_until), claim
