-- description: Figures with those who claim them; two bounds of one figure are one row. Where sources differ,
--   each figure stands by itself with its source. Without withdrawn claims and claims about copied weights.
-- column claim: The claim that states the figure.
-- column n: Place in the claim's list of figures.
-- column speakers: Names of those who claim it.
-- column said_on: When they claimed it, as its source gives it.
-- column said_from: First day on which they may have claimed it.
-- column measure: What is measured.
-- column of: What is counted, where the measure does not say it.
-- column bound: exact, at_least, at_most, about or range.
-- column low: The figure, or its lower bound; null where only an upper bound is claimed.
-- column high: The figure, or its upper bound; null where only a lower bound is claimed.
-- column unit: Unit of the figure.
-- column assumes: What the speaker assumed to get it.
-- column source: Source of this figure, where sources differ.
WITH bounds AS (
  SELECT
    *,
    lead(bound) OVER same AS next_bound, lead(value) OVER same AS next_value, lag(bound) OVER same AS last_bound
  FROM figures
  WINDOW same AS (PARTITION BY claim, measure, unit, "of", assumes, source ORDER BY n)
)
SELECT
  c.claim, b.n, c.speakers, c.said_on, c.said_from, b.measure, b."of",
  CASE WHEN b.bound = 'at_least' AND b.next_bound = 'at_most' THEN 'range' ELSE b.bound END AS bound,
  CASE WHEN b.bound <> 'at_most' THEN b.value END AS low,
  CASE
    WHEN b.bound = 'at_least' AND b.next_bound = 'at_most' THEN b.next_value
    WHEN b.bound <> 'at_least' THEN b.value
  END AS high,
  b.unit, b.assumes, b.source
FROM bounds AS b
JOIN claims_in_count AS c ON c.claim = b.claim
WHERE NOT (b.bound = 'at_most' AND b.last_bound IS NOT DISTINCT FROM 'at_least')
