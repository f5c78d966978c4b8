-- title: Every claim
-- description: Every claim that was not withdrawn, the newest first; those about copied weights too.
-- block: yes
-- ids: claim
SELECT c.said_on, c.type, c.speakers, c.says, c.support, c.origins, c.sources, c.id AS claim
FROM claims AS c
WHERE c.withdrawn_on IS NULL
ORDER BY coalesce(c.said_from, c.said_until) DESC, c.id DESC
