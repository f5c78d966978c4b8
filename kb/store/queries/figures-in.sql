-- title: Figures that bear on a question
-- description: Every figure of the estimates, findings, announcements and admissions of a dispute or
--   question, with its author's assumption.
-- param dispute text = null: Only this dispute or question (its id).
-- by dispute: dispute
-- block: yes
-- ids: claim, dispute
WITH bounds AS (
  SELECT *, lead(bound) OVER same AS next_bound, lead(value) OVER same AS next_value, lag(bound) OVER same AS last_bound
  FROM figures
  WINDOW same AS (PARTITION BY claim, measure, unit, "of", assumes, source ORDER BY n)
)
SELECT DISTINCT
  f.n, c.speakers, c.type, c.said_on, f.measure, f."of", f.bound, f.value,
  CASE WHEN f.bound = 'at_least' AND f.next_bound = 'at_most' THEN f.next_value END AS at_most,
  f.unit, f.assumes, m.dispute, f.claim
FROM bounds AS f
JOIN claims AS c ON c.id = f.claim AND c.withdrawn_on IS NULL
JOIN memberships AS m ON m.kind = 'claim' AND m.id = f.claim
WHERE c.type IN ('estimate', 'finding', 'announcement', 'admission')
  AND NOT (f.bound = 'at_most' AND f.last_bound IS NOT DISTINCT FROM 'at_least')
  AND ($dispute IS NULL OR m.dispute = $dispute)
ORDER BY m.dispute, f.claim, f.n
