-- title: Models of a developer
-- description: Every model with its developer.
-- param actor text = null: Only this actor (its id).
-- by actor: actor
-- block: yes
-- ids: model, actor
SELECT name, released, access, developer AS actor, id AS model
FROM models
WHERE withdrawn_on IS NULL AND ($actor IS NULL OR developer = $actor)
ORDER BY developer, id
