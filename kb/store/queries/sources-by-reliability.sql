-- title: Sources by reliability
-- description: Every source with its letter, the reason for it, and how many claims rest on it.
-- param letter text = null: Only sources with this letter, from A to F.
-- by letter: reliability
-- ids: source
SELECT
  s.reliability, s.reliability_because AS because, s.type, s.publisher, s.title, s.published, s.seen,
  count(DISTINCT c.claim) AS claims, s.id AS source
FROM sources AS s
LEFT JOIN claim_sources AS cs ON cs.source = s.id
LEFT JOIN claims_in_count AS c ON c.claim = cs.claim
WHERE s.withdrawn_on IS NULL AND ($letter IS NULL OR s.reliability = $letter)
GROUP BY ALL
ORDER BY s.reliability, claims DESC, s.id
