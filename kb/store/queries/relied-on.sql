-- title: Claims that the text of a policy relies on
-- description: One row per policy and claim.
-- param policy text = null: Only this policy (its id).
-- by policy: policy
-- block: yes
-- ids: claim, policy
SELECT c.said_on, c.type, c.speakers, c.says, c.support, p.title AS policy_title, r.policy, r.claim
FROM policy_claims AS r
JOIN claims AS c ON c.id = r.claim
JOIN policies AS p ON p.id = r.policy
WHERE $policy IS NULL OR r.policy = $policy
ORDER BY r.policy, r.n
