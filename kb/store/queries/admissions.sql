-- title: What parties say of themselves
-- description: Admissions (a party says in its own words that it used another's outputs or model) and announcements
--   that name a teacher and a student.
-- ids: claim, teacher, student
SELECT
  c.said_on, c.type, c.speakers, c.says, c.stance, l.teacher, l.teacher_name, l.student, l.student_name,
  l.permission, c.support, c.claim
FROM claims_in_count AS c
LEFT JOIN lineage AS l ON l.claim = c.claim
WHERE c.type = 'admission' OR (c.type = 'announcement' AND l.claim IS NOT NULL)
ORDER BY coalesce(c.said_from, c.said_until), c.claim, l.teacher, l.student
