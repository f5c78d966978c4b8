-- title: Estimates on a question
-- description: Every figure of an estimate that belongs to a dispute or question, with its author's
--   assumption.
-- param dispute text = null: Only this dispute or question (its id).
-- by dispute: dispute
-- block: yes
-- ids: claim, dispute
SELECT DISTINCT
  f.n, f.speakers, f.said_on, f.measure, f."of", f.bound, f.low, f.high, f.unit, f.assumes, m.dispute, f.claim
FROM figures_as_claimed AS f
JOIN claims AS c ON c.id = f.claim AND c.type = 'estimate'
JOIN memberships AS m ON m.kind = 'claim' AND m.id = f.claim
WHERE $dispute IS NULL OR m.dispute = $dispute
ORDER BY m.dispute, f.said_on, f.claim, f.n
