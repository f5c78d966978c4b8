-- description: The versions of terms and licences in force through all of a day, as far as recorded; a version
--   whose time in force is not known is not among them.
-- column policy: The version.
-- column title: Its title.
-- column issuer: Actor that issued it.
-- column issuer_name: Name of the issuer.
-- column series: Word that the versions of one clause share.
-- column effect: What the clause does to the use that the scope names.
-- column scope: Which use of outputs, and for whom.
-- column covers: Ways of use that it governs.
-- column in_force: First and last day in force, as far as known.
SELECT p.id AS policy, p.title, p.issuer, a.name AS issuer_name, p.series, p.effect, p.scope, p.covers, p.in_force
FROM policies AS p
JOIN actors AS a ON a.id = p.issuer
WHERE p.type IN ('terms', 'licence')
  AND p.withdrawn_on IS NULL
  AND p.in_force IS NOT NULL
  AND coalesce(p.in_force_from <= CAST(day AS DATE), true)
  AND coalesce(p.in_force_until >= CAST(day AS DATE), true)
ORDER BY p.issuer, p.series, p.id
