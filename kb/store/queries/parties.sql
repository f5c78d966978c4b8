-- title: Parties of disputes and their sides
-- description: One row per dispute and party.
-- param dispute text = null: Only this dispute (its id).
-- by dispute: dispute
-- block: yes
-- ids: actor, dispute
SELECT a.name AS actor_name, p.side, d.title AS dispute_title, p.dispute, p.actor
FROM dispute_parties AS p
JOIN disputes AS d ON d.id = p.dispute
JOIN actors AS a ON a.id = p.actor
WHERE $dispute IS NULL OR p.dispute = $dispute
ORDER BY p.dispute, p.n
