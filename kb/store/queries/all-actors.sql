-- title: Every actor
-- description: Every actor of the record that was not withdrawn.
-- block: yes
-- ids: actor
SELECT name, type, country, id AS actor
FROM actors
WHERE withdrawn_on IS NULL
ORDER BY id
