-- title: Rows in which a model or actor teaches or learns
-- description: Teacher-student rows by either end, with the speaker; reuse of weights too.
-- param entry text = null: Only this model or actor (its id).
-- by entry: entry
-- block: yes
-- ids: teacher, student, claim, entry
WITH ends AS (
  SELECT *, unnest(list_distinct([teacher, student])) AS entry FROM distillations
)
SELECT
  d.teacher, d.student, d.known, d.permission, d.access, d.sense, d.policy,
  c.speakers, c.says, c.said_on, d.entry, d.claim
FROM ends AS d
JOIN claims AS c ON c.id = d.claim
WHERE $entry IS NULL OR d.entry = $entry
ORDER BY d.entry, coalesce(c.said_from, c.said_until), d.claim, d.n
