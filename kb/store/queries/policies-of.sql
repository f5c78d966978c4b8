-- title: Terms, licences and policies of an issuer
-- description: Every policy with its issuer, by its first day in force or its first step.
-- param actor text = null: Only this actor (its id).
-- by actor: actor
-- block: yes
-- ids: policy, actor
SELECT title, type, effect, in_force, issuer AS actor, id AS policy
FROM policies
WHERE withdrawn_on IS NULL AND ($actor IS NULL OR issuer = $actor)
ORDER BY issuer, in_force_from, id
