-- description: Which student is said to be trained on which teacher's outputs, and by whom; one row per claim
--   and pair, never collapsed. Without withdrawn claims and claims about copied weights.
-- column teacher: Model or actor whose outputs are meant.
-- column teacher_name: Its name.
-- column student: Model or actor said to be trained on them.
-- column student_name: Its name.
-- column known: In what way it is known: alleged, denied, admitted, declared, tested.
-- column permission: What the terms known to the record said for that time, as far as recorded; never that a
--   party broke them.
-- column policy: Policy from which the permission follows.
-- column access: How the teacher is said to have been used.
-- column sense: Sense in which distillation is meant.
-- column claim: The claim that says so.
-- column type: What sort of statement it is.
-- column speakers: Names of those who say it.
-- column says: What they say, in the record's words.
-- column said_on: When it was said, as its source gives it.
-- column said_from: First day on which it may have been said.
-- column said_until: Last day on which it may have been said.
SELECT
  d.teacher, teacher.title AS teacher_name, d.student, student.title AS student_name,
  d.known, d.permission, d.policy, d.access, d.sense,
  c.claim, c.type, c.speakers, c.says, c.said_on, c.said_from, c.said_until
FROM distillations AS d
JOIN claims_in_count AS c ON c.claim = d.claim
JOIN entries AS teacher ON teacher.id = d.teacher
JOIN entries AS student ON student.id = d.student
WHERE d.sense <> 'weights_reuse'
