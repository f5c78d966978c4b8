-- title: Events of a dispute or question
-- description: Every event once per dispute.
-- param dispute text = null: Only this dispute or question (its id).
-- by dispute: dispute
-- block: yes
-- ids: event, dispute
SELECT DISTINCT e.title, e.type, m.dispute, e.id AS event
FROM memberships AS m
JOIN events AS e ON e.id = m.id AND e.withdrawn_on IS NULL
WHERE m.kind = 'event' AND ($dispute IS NULL OR m.dispute = $dispute)
ORDER BY m.dispute, e.id
