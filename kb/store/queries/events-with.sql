-- title: Events that involve a model
-- description: One row per model and event.
-- param model text = null: Only this model (its id).
-- by model: model
-- block: yes
-- ids: event, model
SELECT e.date, e.title, e.type, p.model, e.id AS event
FROM event_models AS p
JOIN events AS e ON e.id = p.event
WHERE e.withdrawn_on IS NULL AND ($model IS NULL OR p.model = $model)
ORDER BY p.model, e.date, e.id
