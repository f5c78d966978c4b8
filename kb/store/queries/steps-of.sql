-- title: Steps of a bill, rule, memo or letter
-- description: One row per step, with the source that says so.
-- param policy text = null: Only this policy (its id).
-- by policy: policy
-- block: yes
-- ids: source, policy
SELECT s.date, s.stage, p.title, s.source, s.policy
FROM policy_stages AS s
JOIN policies AS p ON p.id = s.policy
WHERE $policy IS NULL OR s.policy = $policy
ORDER BY s.policy, s.n
