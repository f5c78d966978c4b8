-- title: Denials, and how long after the accusation
-- description: Every denial with the claim that it answers, and the days between the two; where a date is not
--   known to the day, at least and at most.
-- param actor text = null: Only denials by this actor (its id).
-- ids: denial, answered
SELECT
  d.said_on AS denied_on, d.speakers, d.says, a.said_on, a.speakers AS accused_by, a.says AS accused_of,
  date_diff('day', a.said_until, d.said_from) AS days_at_least,
  date_diff('day', a.said_from, d.said_until) AS days_at_most,
  d.claim AS denial, a.claim AS answered
FROM claims_in_count AS d
LEFT JOIN claim_relations AS r ON r.claim = d.claim AND r.type = 'answers'
LEFT JOIN claims_in_count AS a ON a.claim = r.other
WHERE d.type = 'denial'
  AND ($actor IS NULL OR EXISTS (FROM claim_speakers AS s WHERE s.claim = d.claim AND s.speaker = $actor))
ORDER BY coalesce(d.said_from, d.said_until), d.claim, a.claim
