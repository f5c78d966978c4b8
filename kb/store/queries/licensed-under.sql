-- title: Models published under a licence
-- description: One row per model.
-- param policy text = null: Only this policy (its id).
-- by policy: policy
-- block: yes
-- ids: model, policy
SELECT name, developer, licence AS policy, id AS model
FROM models
WHERE licence IS NOT NULL AND withdrawn_on IS NULL AND ($policy IS NULL OR licence = $policy)
ORDER BY licence, id
