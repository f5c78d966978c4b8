-- title: Every dispute and question
-- description: Every dispute of the record that was not withdrawn.
-- block: yes
-- ids: dispute
SELECT title, kind, state, checked_on, id AS dispute
FROM disputes
WHERE withdrawn_on IS NULL
ORDER BY id
