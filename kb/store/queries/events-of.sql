-- title: Events in which an actor takes part
-- description: One row per actor and event.
-- param actor text = null: Only this actor (its id).
-- by actor: actor
-- block: yes
-- ids: event, actor
SELECT DISTINCT e.date, e.title, e.type, p.actor, e.id AS event
FROM event_actors AS p
JOIN events AS e ON e.id = p.event
WHERE e.withdrawn_on IS NULL AND ($actor IS NULL OR p.actor = $actor)
ORDER BY p.actor, e.date, e.id
