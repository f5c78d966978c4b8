-- title: Terms and licences in force on a day
-- description: What the versions of terms and licences known to the record said on that day about using outputs
--   for training. The day of the build where none is given.
-- param day date = null: The day, like 2025-01-29.
-- ids: policy, issuer
SELECT issuer_name, title, effect, scope, covers, in_force, policy, issuer
FROM terms_on(coalesce($day, (SELECT CAST(value AS DATE) FROM meta WHERE key = 'build_date')))
ORDER BY issuer_name, title, policy
