-- title: Sources that an entry rests on
-- description: One row per entry, source and place; of a claim the original first.
-- param entry text = null: Only this entry (its id).
-- by entry: entry
-- block: yes
-- ids: source, entry
WITH resting AS (
  SELECT claim AS entry, n, source, role, place FROM claim_sources
  UNION ALL SELECT event, n, source, 'source', place FROM event_sources
  UNION ALL SELECT policy, n, source, 'source', place FROM policy_sources
  UNION ALL SELECT concept, n, source, 'source', place FROM concept_sources
)
SELECT r.role, s.title, s.publisher, s.published, r.place, s.seen, s.reliability, r.source, r.entry
FROM resting AS r
JOIN sources AS s ON s.id = r.source
WHERE $entry IS NULL OR r.entry = $entry
ORDER BY r.entry, r.n
