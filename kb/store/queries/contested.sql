-- title: Claims that others contest, deny or narrow
-- description: Both claims in words, each with who says it.
-- ids: claim, other
SELECT said_on, speakers, says, relation, other_said_on, other_speakers, other_says, claim, other
FROM claim_pairs
WHERE relation IN ('contests', 'qualifies') OR (relation = 'answers' AND claim_type = 'denial')
ORDER BY other, relation, claim
