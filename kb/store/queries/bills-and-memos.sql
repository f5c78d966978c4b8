-- title: Bills, rules, memos and letters by their last step
-- description: Every text of a public body with the last step that the record knows of, and on how many claims its
--   text relies.
-- param stage text = null: Only texts whose last step is this one.
-- by stage: stage
-- ids: policy, issuer
WITH steps AS (
  SELECT policy, arg_max(stage, n) AS stage, arg_max(date, n) AS stage_on FROM policy_stages GROUP BY policy
), relied AS (
  SELECT policy, count(*) AS claims FROM policy_claims GROUP BY policy
)
SELECT
  s.stage, s.stage_on, p.type, p.number, p.title, a.name AS issuer_name, p.jurisdiction,
  coalesce(r.claims, 0) AS rests_on_claims, p.id AS policy, p.issuer
FROM policies AS p
JOIN actors AS a ON a.id = p.issuer
LEFT JOIN steps AS s ON s.policy = p.id
LEFT JOIN relied AS r ON r.policy = p.id
WHERE p.withdrawn_on IS NULL AND p.type NOT IN ('terms', 'licence') AND ($stage IS NULL OR s.stage = $stage)
ORDER BY s.stage, s.stage_on, p.id
