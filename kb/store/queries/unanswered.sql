-- title: Accusations without an answer
-- description: Accusations to which no answer of the accused was found, and those for which nobody has looked yet;
--   silence says nothing about whether a claim is true.
-- param actor text = null: Only claims that accuse this actor (its id).
-- by actor: accused
-- ids: claim, accused
SELECT
  said_on, speakers, says, accused, accused_name, standing, how, through AS searched_through, looked, claim
FROM allegations
WHERE answered_by = 'self' AND standing IN ('unanswered', 'not_searched') AND ($actor IS NULL OR accused = $actor)
ORDER BY standing DESC, coalesce(said_from, said_until), claim, accused
