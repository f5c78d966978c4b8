-- title: What happened and what was said, by day
-- description: Events, claims, steps of bills and memos, and versions of terms in one line of time.
-- param dispute text = null: Only what belongs to this dispute or question (its id).
-- ids: id
SELECT t.day, t.date, t.kind, t.type, t.speakers, t.title, t.id
FROM timeline AS t
WHERE $dispute IS NULL OR EXISTS (FROM memberships AS m WHERE m.id = t.id AND m.dispute = $dispute)
ORDER BY t.day, t.kind, t.id, t.type
