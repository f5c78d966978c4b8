-- title: How an actor answered
-- description: How many charges against each actor stand in which way by its own word; claims about copied
--   weights are left out.
-- param actor text = null: Only this actor (its id).
-- by actor: actor
-- block: yes
-- ids: actor
SELECT standing, count(*) AS charges, accused AS actor
FROM allegations
WHERE answered_by = 'self' AND ($actor IS NULL OR accused = $actor)
GROUP BY standing, accused
ORDER BY accused, charges DESC, standing
