-- title: Every event
-- description: Every event of the record that was not withdrawn.
-- block: yes
-- ids: event
SELECT date, title, type, id AS event
FROM events
WHERE withdrawn_on IS NULL
ORDER BY id
