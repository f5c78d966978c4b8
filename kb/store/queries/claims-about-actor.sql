-- title: All claims that concern an actor
-- description: What an actor says, what it is accused of, and what is said about it otherwise, by day. All actors
--   where none is given.
-- param actor text = null: The actor (its id).
-- by actor: actor
-- ids: claim, actor
WITH parts AS (
  SELECT claim, speaker AS actor, 'speaks' AS part FROM claim_speakers WHERE kind = 'actor'
  UNION
  SELECT claim, target, CASE role WHEN 'accused' THEN 'is accused' ELSE 'is concerned' END
  FROM claim_targets WHERE kind = 'actor'
)
SELECT c.said_on, p.actor, a.name AS actor_name, p.part, c.type, c.speakers, c.says, c.support, c.claim
FROM parts AS p
JOIN claims_in_count AS c ON c.claim = p.claim
JOIN actors AS a ON a.id = p.actor
WHERE $actor IS NULL OR p.actor = $actor
ORDER BY coalesce(c.said_from, c.said_until), c.claim, p.actor, p.part
