-- title: Versions of a clause
-- description: For every version of terms or of a licence all versions of the same clause, with what each
--   does and when.
-- param policy text = null: Only this policy (its id).
-- by policy: policy
-- block: yes
-- ids: version, policy
SELECT v.in_force, v.effect, v.scope, v.title, v.id AS version, p.id AS policy
FROM policies AS p
JOIN policies AS v ON v.series = p.series AND v.withdrawn_on IS NULL
WHERE $policy IS NULL OR p.id = $policy
ORDER BY p.id, v.in_force_from, v.id
