-- title: Disputes and questions that an entry belongs to
-- description: One row per entry, dispute and position.
-- param entry text = null: Only this entry (its id).
-- by entry: entry
-- block: yes
-- ids: dispute, entry
SELECT d.title, m.position, m.dispute, m.id AS entry
FROM memberships AS m
JOIN disputes AS d ON d.id = m.dispute
WHERE $entry IS NULL OR m.id = $entry
ORDER BY m.id, m.dispute, m.position
