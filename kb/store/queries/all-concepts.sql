-- title: Every concept
-- description: Every concept of the record that was not withdrawn.
-- block: yes
-- ids: concept
SELECT term, definition, id AS concept
FROM concepts
WHERE withdrawn_on IS NULL
ORDER BY id
