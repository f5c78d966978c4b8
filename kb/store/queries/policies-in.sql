-- title: Policies of a dispute or question
-- description: Every policy once per dispute.
-- param dispute text = null: Only this dispute or question (its id).
-- by dispute: dispute
-- block: yes
-- ids: policy, dispute
SELECT DISTINCT e.title, e.type, m.dispute, e.id AS policy
FROM memberships AS m
JOIN policies AS e ON e.id = m.id AND e.withdrawn_on IS NULL
WHERE m.kind = 'policy' AND ($dispute IS NULL OR m.dispute = $dispute)
ORDER BY m.dispute, e.id
