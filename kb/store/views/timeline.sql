-- description: What happened and what was said, by day: events, claims, steps of policies, versions of terms.
--   Without withdrawn entries and claims about copied weights.
-- column day: First day of the date, or its last where the first is not known; for sorting.
-- column date: The date as its source gives it.
-- column kind: event, claim or policy.
-- column type: What sort of event or claim, the step of a policy, or in_force for a version of terms.
-- column id: The entry.
-- column speakers: Names of those who say a claim; null for what was done.
-- column title: Title of the entry; of a claim the headline, which names its speakers.
SELECT coalesce(date_from, date_until) AS day, date, 'event' AS kind, type, id, NULL AS speakers, title
FROM events
WHERE withdrawn_on IS NULL
UNION ALL
SELECT coalesce(c.said_from, c.said_until), c.said_on, 'claim', c.type, c.claim, c.speakers, full_claim.title
FROM claims_in_count AS c
JOIN claims AS full_claim ON full_claim.id = c.claim
UNION ALL
SELECT coalesce(s.date_from, s.date_until), s.date, 'policy', s.stage, p.id, NULL, p.title
FROM policy_stages AS s
JOIN policies AS p ON p.id = s.policy
WHERE p.withdrawn_on IS NULL
UNION ALL
SELECT coalesce(in_force_from, in_force_until), in_force, 'policy', 'in_force', id, NULL, title
FROM policies
WHERE in_force IS NOT NULL AND withdrawn_on IS NULL
