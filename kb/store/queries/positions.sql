-- title: Who holds which position on a question
-- description: The positions on every open question with the claims that speak for each.
-- param question text = null: Only this question (its id).
-- by question: question
-- ids: question, claim
SELECT
  d.title AS question_title, p.position, p.words AS position_words, c.speakers, c.says, c.said_on, c.type,
  p.dispute AS question, c.claim
FROM dispute_positions AS p
JOIN disputes AS d ON d.id = p.dispute AND d.withdrawn_on IS NULL
LEFT JOIN memberships AS m ON m.dispute = p.dispute AND m.position = p.position AND m.kind = 'claim'
LEFT JOIN claims_in_count AS c ON c.claim = m.id
WHERE $question IS NULL OR p.dispute = $question
ORDER BY p.dispute, p.n, coalesce(c.said_from, c.said_until), c.claim
