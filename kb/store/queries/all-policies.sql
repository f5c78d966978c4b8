-- title: Every policy
-- description: Every policy of the record that was not withdrawn.
-- block: yes
-- ids: policy
SELECT title, issuer, type, jurisdiction, effect, in_force, id AS policy
FROM policies
WHERE withdrawn_on IS NULL
ORDER BY id
