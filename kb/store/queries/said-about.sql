-- title: What is said about an entry without a charge
-- description: Claims that concern an actor, a model, an event or a policy, which neither says them nor is
--   accused in them.
-- param entry text = null: Only this entry (its id).
-- by entry: entry
-- block: yes
-- ids: claim, entry
SELECT c.said_on, c.type, c.speakers, c.says, c.support, t.target AS entry, c.id AS claim
FROM claim_targets AS t
JOIN claims AS c ON c.id = t.claim
WHERE t.role = 'subject' AND c.withdrawn_on IS NULL
  AND NOT EXISTS (FROM claim_speakers AS s WHERE s.claim = c.id AND s.speaker = t.target)
  AND NOT EXISTS (FROM claim_targets AS a WHERE a.claim = c.id AND a.role = 'accused' AND a.target = t.target)
  AND ($entry IS NULL OR t.target = $entry)
ORDER BY t.target, coalesce(c.said_from, c.said_until) DESC, c.id DESC
