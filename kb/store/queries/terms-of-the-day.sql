-- title: What the terms said on the day
-- description: Teacher-student rows for which the record knows the terms of the day, in every way of knowing
--   the pair; never that a party broke them.
-- block: yes
-- ids: teacher, student, policy, claim
SELECT
  teacher, teacher_name, student, student_name, known, permission, policy, access, speakers, says, said_on, claim
FROM lineage
WHERE permission <> 'not_known'
ORDER BY coalesce(said_from, said_until), claim, teacher, student
