-- description: Claims that name other claims, both in words: answers, supports, contests, qualifies, repeats,
--   supersedes, distinct_from. Without withdrawn claims.
-- column claim: The claim that names the other.
-- column claim_type: What sort of statement it is.
-- column speakers: Names of those who say it.
-- column says: What they say, in the record's words.
-- column said_on: When it was said, as its source gives it.
-- column relation: How it stands to the other.
-- column other: The other claim.
-- column other_type: What sort of statement the other is.
-- column other_speakers: Names of those who say the other.
-- column other_says: What they say, in the record's words.
-- column other_said_on: When the other was said, as its source gives it.
SELECT
  c.id AS claim, c.type AS claim_type, c.speakers, c.says, c.said_on, r.type AS relation,
  o.id AS other, o.type AS other_type, o.speakers AS other_speakers, o.says AS other_says,
  o.said_on AS other_said_on
FROM claim_relations AS r
JOIN claims AS c ON c.id = r.claim AND c.withdrawn_on IS NULL
JOIN claims AS o ON o.id = r.other AND o.withdrawn_on IS NULL
