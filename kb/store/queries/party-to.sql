-- title: Disputes to which an actor is a party
-- description: One row per actor and dispute.
-- param actor text = null: Only this actor (its id).
-- by actor: actor
-- block: yes
-- ids: dispute, actor
SELECT d.title, p.side, p.actor, p.dispute
FROM dispute_parties AS p
JOIN disputes AS d ON d.id = p.dispute
WHERE d.withdrawn_on IS NULL AND ($actor IS NULL OR p.actor = $actor)
ORDER BY p.actor, p.dispute
