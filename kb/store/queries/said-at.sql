-- title: What was said at an event
-- description: Claims that were made at an event, in the order said.
-- param event text = null: Only this event (its id).
-- by event: event
-- block: yes
-- ids: claim, event
SELECT c.said_on, c.type, c.speakers, c.says, c.support, c.said_at AS event, c.id AS claim
FROM claims AS c
WHERE c.said_at IS NOT NULL AND c.withdrawn_on IS NULL AND ($event IS NULL OR c.said_at = $event)
ORDER BY c.said_at, coalesce(c.said_from, c.said_until), c.id
