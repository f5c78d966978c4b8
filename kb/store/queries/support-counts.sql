-- title: How much evidence the public can see
-- description: How many claims of each type have which word for their support, the strongest word first; the word
--   never says how likely a claim is.
SELECT type, support, count(*) AS claims, count(*) FILTER (support_overridden) AS overridden
FROM claims_in_count
WHERE support IS NOT NULL
GROUP BY type, support
ORDER BY
  type,
  list_position(
    ['found', 'conceded', 'shown_both', 'shown_independent', 'shown_one', 'contradicted', 'described',
     'cannot_be_judged', 'asserted'],
    support
  )
