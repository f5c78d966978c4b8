-- title: Who takes part in an event
-- description: One row per event, actor and role.
-- param event text = null: Only this event (its id).
-- by event: event
-- block: yes
-- ids: actor, event
SELECT a.name, p.role, p.actor, p.event
FROM event_actors AS p
JOIN actors AS a ON a.id = p.actor
WHERE $event IS NULL OR p.event = $event
ORDER BY p.event, p.n
