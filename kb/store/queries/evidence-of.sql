-- title: Evidence that the speaker of a claim names
-- description: One row per claim and sort of evidence, with how much of it the public can see.
-- param claim text = null: Only this claim (its id).
-- by claim: claim
-- block: yes
-- ids: claim
SELECT c.speakers, c.says, e.type, e.shown, e.claim
FROM evidence AS e
JOIN claims AS c ON c.id = e.claim
WHERE $claim IS NULL OR e.claim = $claim
ORDER BY e.claim, e.n
