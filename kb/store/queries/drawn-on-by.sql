-- title: Sources that draw on a source
-- description: One row per source and a source whose text says that it draws on it.
-- param source text = null: Only this source (its id).
-- by source: source
-- block: yes
-- ids: report, source
SELECT s.title, r.derives_from AS source, r.source AS report
FROM source_derivations AS r
JOIN sources AS s ON s.id = r.source
WHERE s.withdrawn_on IS NULL AND ($source IS NULL OR r.derives_from = $source)
ORDER BY r.derives_from, r.source
