-- title: Claims that rest on a source
-- description: One row per claim, source and place.
-- param source text = null: Only this source (its id).
-- by source: source
-- block: yes
-- ids: claim, source
SELECT c.said_on, c.type, c.speakers, c.says, c.support, r.role, r.place, r.source, r.claim
FROM claim_sources AS r
JOIN claims AS c ON c.id = r.claim
WHERE c.withdrawn_on IS NULL AND ($source IS NULL OR r.source = $source)
ORDER BY r.source, coalesce(c.said_from, c.said_until), r.claim
