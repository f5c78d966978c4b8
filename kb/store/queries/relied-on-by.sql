-- title: Policies whose text relies on a claim
-- description: One row per claim and policy.
-- param claim text = null: Only this claim (its id).
-- by claim: claim
-- block: yes
-- ids: policy, claim
SELECT p.title, p.type, r.claim, r.policy
FROM policy_claims AS r
JOIN policies AS p ON p.id = r.policy
WHERE p.withdrawn_on IS NULL AND ($claim IS NULL OR r.claim = $claim)
ORDER BY r.claim, r.policy
