-- title: Replies to a claim
-- description: How each accused, and where it answered its state, stands to a claim, and every other claim
--   that answers it.
-- param claim text = null: Only this claim (its id).
-- by claim: claim
-- block: yes
-- ids: actor, answer, claim
SELECT
  r.actor, r.answered_by, r.standing, a.speakers, a.says, a.said_on, r.through, r.looked, r.how, r.answer, r.claim
FROM responses AS r
LEFT JOIN claims AS a ON a.id = r.answer
WHERE $claim IS NULL OR r.claim = $claim
UNION ALL
SELECT NULL, 'others', NULL, a.speakers, a.says, a.said_on, NULL, NULL, NULL, a.id, n.other
FROM claim_relations AS n
JOIN claims AS a ON a.id = n.claim AND a.withdrawn_on IS NULL
WHERE n.type = 'answers' AND ($claim IS NULL OR n.other = $claim)
  AND NOT EXISTS (FROM responses AS r WHERE r.claim = n.other AND r.answer = n.claim)
ORDER BY claim, answered_by, actor, answer
