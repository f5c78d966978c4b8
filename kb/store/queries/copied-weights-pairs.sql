-- title: Neighbours: pairs joined by reuse of weights
-- description: Teacher-student rows about copied weights; they stay out of every count.
-- block: yes
-- ids: teacher, student, claim
SELECT
  d.teacher, d.student, d.known, d.permission, d.access, d.sense, d.policy,
  c.speakers, c.says, c.said_on, d.claim
FROM distillations AS d
JOIN claims AS c ON c.id = d.claim
WHERE d.sense = 'weights_reuse'
ORDER BY coalesce(c.said_from, c.said_until) DESC, d.claim, d.n
