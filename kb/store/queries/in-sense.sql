-- title: Claims in the sense of a concept
-- description: One row per concept and claim that means distillation in its sense.
-- param concept text = null: Only this concept (its id).
-- by concept: concept
-- block: yes
-- ids: claim, concept
SELECT c.said_on, c.type, c.speakers, c.says, c.support, k.id AS concept, c.id AS claim
FROM concepts AS k
JOIN claims AS c ON c.sense = k.sense AND c.withdrawn_on IS NULL
WHERE $concept IS NULL OR k.id = $concept
ORDER BY k.id, coalesce(c.said_from, c.said_until), c.id
