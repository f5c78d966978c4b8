-- title: Every actor on both sides
-- description: How often each actor speaks, accuses and is accused, and how the accusations against it stand, so that
--   a reader can see whether the record treats all parties alike.
-- ids: actor
WITH spoken AS (
  SELECT
    s.speaker AS actor, count(*) AS speaks,
    count(*) FILTER (c.type = 'denial') AS denies, count(*) FILTER (c.type = 'admission') AS admits,
    count(*) FILTER (EXISTS (FROM claim_targets AS t WHERE t.claim = c.claim AND t.role = 'accused')) AS accuses
  FROM claim_speakers AS s JOIN claims_in_count AS c ON c.claim = s.claim
  GROUP BY s.speaker
), accused AS (
  SELECT actor, count(DISTINCT claim) AS accused_in
  FROM (
    SELECT t.target AS actor, t.claim
    FROM claim_targets AS t JOIN claims_in_count AS c ON c.claim = t.claim
    WHERE t.role = 'accused'
  )
  GROUP BY actor
), stood AS (
  SELECT
    accused AS actor,
    count(*) FILTER (standing IN ('denied', 'conceded', 'partly_conceded', 'answered_otherwise')) AS answered,
    count(*) FILTER (standing = 'unanswered') AS unanswered,
    count(*) FILTER (standing = 'not_searched') AS not_searched
  FROM allegations WHERE answered_by = 'self'
  GROUP BY accused
)
SELECT
  a.id AS actor, a.name, a.type, a.country,
  coalesce(speaks, 0) AS speaks, coalesce(accuses, 0) AS accuses, coalesce(denies, 0) AS denies,
  coalesce(admits, 0) AS admits, coalesce(accused_in, 0) AS accused_in, coalesce(answered, 0) AS answered,
  coalesce(unanswered, 0) AS unanswered, coalesce(not_searched, 0) AS not_searched
FROM actors AS a
LEFT JOIN spoken ON spoken.actor = a.id
LEFT JOIN accused ON accused.actor = a.id
LEFT JOIN stood ON stood.actor = a.id
WHERE a.withdrawn_on IS NULL AND (speaks > 0 OR accused_in > 0)
ORDER BY accused_in DESC, speaks DESC, actor
