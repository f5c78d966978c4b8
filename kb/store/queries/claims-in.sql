-- title: Claims of a dispute or question
-- description: Every claim once per dispute, in the order said.
-- param dispute text = null: Only this dispute or question (its id).
-- by dispute: dispute
-- block: yes
-- ids: claim, dispute
SELECT DISTINCT c.said_on, c.type, c.speakers, c.says, c.support, c.said_from, m.dispute, c.id AS claim
FROM memberships AS m
JOIN claims AS c ON c.id = m.id AND c.withdrawn_on IS NULL
WHERE m.kind = 'claim' AND ($dispute IS NULL OR m.dispute = $dispute)
ORDER BY m.dispute, c.said_from, c.id
