-- title: Every source
-- description: Every source of the record that was not withdrawn.
-- block: yes
-- ids: source
SELECT title, publisher, published, type, reliability, id AS source
FROM sources
WHERE withdrawn_on IS NULL
ORDER BY id
