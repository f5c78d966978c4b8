-- title: Who accuses whom, with the answer
-- description: Every accusation, one row per accused, with the accused's own answer beside it or a mark that
--   none was found or looked for; the answer of its state stands apart.
-- param actor text = null: Only claims that accuse this actor (its id).
-- by actor: accused
-- ids: claim, accused, answer, state_answer
SELECT
  own.said_on, own.speakers, own.says, own.accused, own.accused_name, own.standing,
  own.answer_speakers, own.answer_says, own.answered_on, own.through AS searched_through,
  state.answer_speakers AS state_speakers, state.answer_says AS state_says,
  own.support, own.claim, own.answer, state.answer AS state_answer
FROM allegations AS own
LEFT JOIN allegations AS state
  ON state.claim = own.claim AND state.accused = own.accused AND state.answered_by = 'state'
WHERE own.answered_by = 'self' AND ($actor IS NULL OR own.accused = $actor)
ORDER BY coalesce(own.said_from, own.said_until), own.claim, own.accused
