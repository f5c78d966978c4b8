-- title: What a source draws on
-- description: One row per source and a source on which its text says that it draws.
-- param source text = null: Only this source (its id).
-- by source: source
-- block: yes
-- ids: drawn_on, source
SELECT s.title, d.title AS drawn_on_title, r.source, r.derives_from AS drawn_on
FROM source_derivations AS r
JOIN sources AS s ON s.id = r.source
JOIN sources AS d ON d.id = r.derives_from
WHERE $source IS NULL OR r.source = $source
ORDER BY r.source, r.n
