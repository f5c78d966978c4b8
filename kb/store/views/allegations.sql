-- description: Every claim that accuses somebody, one row per accused, with the answer beside it; one row more
--   where the state of the accused answered. Without withdrawn claims and claims about copied weights.
-- column claim: The claim that accuses.
-- column type: What sort of statement it is.
-- column speakers: Names of those who say it.
-- column says: What they say, in the record's words.
-- column said_on: When it was said, as its source gives it.
-- column said_from: First day on which it may have been said.
-- column said_until: Last day on which it may have been said.
-- column sense: Sense in which distillation is meant.
-- column support: What evidence the public can see, never how likely the claim is.
-- column accused: The accused.
-- column accused_name: Name of the accused.
-- column answered_by: self, or state where its state answered, which never stands as the accused's own word.
-- column standing: How the accused stands to the claim.
-- column answer: The latest claim that answers.
-- column answer_speakers: Names of those who answer.
-- column answer_says: What they answer, in the record's words.
-- column answered_on: When they answered, as its source gives it.
-- column answered_from: First day on which they may have answered.
-- column answered_until: Last day on which they may have answered.
-- column through: Last day that the material looked at for an answer covers.
-- column looked: What was read in looking for an answer.
-- column how: What was found.
SELECT
  c.claim, c.type, c.speakers, c.says, c.said_on, c.said_from, c.said_until, c.sense, c.support,
  r.actor AS accused, accused.name AS accused_name, r.answered_by, r.standing,
  r.answer, answer.speakers AS answer_speakers, answer.says AS answer_says,
  answer.said_on AS answered_on, answer.said_from AS answered_from, answer.said_until AS answered_until,
  r.through, r.looked, r.how
FROM responses AS r
JOIN claims_in_count AS c ON c.claim = r.claim
JOIN actors AS accused ON accused.id = r.actor
LEFT JOIN claims AS answer ON answer.id = r.answer
