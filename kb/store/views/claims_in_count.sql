-- description: The claims that counts are made of: neither withdrawn nor about copied weights, a neighbour
--   of distillation. Whoever wants those asks the table claims.
-- column claim: The claim.
-- column type: What sort of statement it is.
-- column speakers: Names of those who say it.
-- column says: What they say, in the record's words.
-- column said_on: When it was said, as its source gives it.
-- column said_from: First day on which it may have been said.
-- column said_until: Last day on which it may have been said.
-- column capacity: In which capacity the speaker spoke.
-- column sense: Sense in which distillation is meant.
-- column stance: What an answer does with the charge it answers.
-- column support: What evidence the public can see, never how likely the claim is.
-- column support_overridden: Whether a person set that word against the derived one.
-- column origins: Number of independent origins of its sources.
-- column sources: Number of sources that carry it.
-- column original: Source in which it was first said.
SELECT
  id AS claim, type, speakers, says, said_on, said_from, said_until, capacity, sense, stance,
  support, support_overridden, origins, sources, original
FROM claims
WHERE withdrawn_on IS NULL AND sense <> 'weights_reuse'
