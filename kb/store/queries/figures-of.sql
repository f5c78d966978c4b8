-- title: Figures that a claim states
-- description: One row per figure with its bounds, and what its speaker assumed.
-- param claim text = null: Only this claim (its id).
-- by claim: claim
-- block: yes
-- ids: claim, source
WITH bounds AS (
  SELECT *, lead(bound) OVER same AS next_bound, lead(value) OVER same AS next_value, lag(bound) OVER same AS last_bound
  FROM figures
  WINDOW same AS (PARTITION BY claim, measure, unit, "of", assumes, source ORDER BY n)
)
SELECT
  c.speakers, f.measure, f."of", f.bound, f.value,
  CASE WHEN f.bound = 'at_least' AND f.next_bound = 'at_most' THEN f.next_value END AS at_most,
  f.unit, f.assumes, f.source, f.claim
FROM bounds AS f
JOIN claims AS c ON c.id = f.claim
WHERE ($claim IS NULL OR f.claim = $claim)
  AND NOT (f.bound = 'at_most' AND f.last_bound IS NOT DISTINCT FROM 'at_least')
ORDER BY f.claim, f.n
