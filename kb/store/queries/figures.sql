-- title: Figures as claimed
-- description: Every figure with who claims it and its bounds; where sources differ, each stands with its source.
-- param question text = null: Only figures of claims that belong to this dispute or question (its id).
-- ids: claim, source
SELECT
  f.said_on, f.speakers, f.measure, f."of", f.bound, f.low, f.high, f.unit, f.assumes, f.source, f.claim
FROM figures_as_claimed AS f
WHERE $question IS NULL
  OR EXISTS (FROM memberships AS m WHERE m.kind = 'claim' AND m.id = f.claim AND m.dispute = $question)
ORDER BY coalesce(f.said_from, DATE '9999-12-31'), f.claim, f.n
