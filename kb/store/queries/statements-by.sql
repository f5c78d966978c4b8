-- title: Replies and other statements by an actor
-- description: Every claim that accuses nobody, one row per actor that says it, the newest first.
-- param actor text = null: Only this actor (its id).
-- by actor: actor
-- block: yes
-- ids: claim, actor
SELECT c.said_on, c.type, c.speakers, c.says, c.support, s.speaker AS actor, c.id AS claim
FROM claim_speakers AS s
JOIN claims AS c ON c.id = s.claim
WHERE s.kind = 'actor' AND c.withdrawn_on IS NULL
  AND NOT EXISTS (FROM claim_targets AS t WHERE t.claim = c.id AND t.role = 'accused')
  AND ($actor IS NULL OR s.speaker = $actor)
ORDER BY s.speaker, coalesce(c.said_from, c.said_until) DESC, c.id DESC
