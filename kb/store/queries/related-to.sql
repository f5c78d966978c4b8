-- title: How claims stand to one another, from both ends
-- description: For every claim the others that it names, and those that name it; answers to it are in
--   replies-to.
-- param claim text = null: Only this claim (its id).
-- by claim: claim
-- block: yes
-- ids: other, claim
WITH ends AS (
  SELECT claim, type, other, 'it names the other' AS direction FROM claim_relations
  UNION ALL
  SELECT other, type, claim, 'the other names it' FROM claim_relations WHERE type <> 'answers'
)
SELECT e.type AS relation, e.direction, o.speakers, o.says, o.said_on, e.other, e.claim
FROM ends AS e
JOIN claims AS o ON o.id = e.other
WHERE ($claim IS NULL OR e.claim = $claim) AND (o.withdrawn_on IS NULL OR e.direction = 'it names the other')
ORDER BY e.claim, e.direction, e.type, e.other
