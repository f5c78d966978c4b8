-- title: Figures that a claim states
-- description: One row per bound of a figure, with what its speaker assumed.
-- param claim text = null: Only this claim (its id).
-- by claim: claim
-- block: yes
-- ids: claim, source
SELECT c.speakers, f.measure, f."of", f.bound, f.value, f.unit, f.assumes, f.source, f.claim
FROM figures AS f
JOIN claims AS c ON c.id = f.claim
WHERE $claim IS NULL OR f.claim = $claim
ORDER BY f.claim, f.n
