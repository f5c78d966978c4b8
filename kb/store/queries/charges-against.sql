-- title: Charges against an actor
-- description: Every claim that accuses somebody, one row per accused, the newest first; the answers are in
--   who-accuses-whom.
-- param actor text = null: Only this actor (its id).
-- by actor: actor
-- block: yes
-- ids: claim, actor
SELECT c.said_on, c.type, c.speakers, c.says, c.support, t.target AS actor, c.id AS claim
FROM claim_targets AS t
JOIN claims AS c ON c.id = t.claim
WHERE t.role = 'accused' AND c.withdrawn_on IS NULL AND ($actor IS NULL OR t.target = $actor)
ORDER BY t.target, coalesce(c.said_from, c.said_until) DESC, c.id DESC
