-- title: Every model
-- description: Every model of the record that was not withdrawn.
-- block: yes
-- ids: model
SELECT name, developer, released, access, id AS model
FROM models
WHERE withdrawn_on IS NULL
ORDER BY id
