-- description: All entries of all kinds, for names and titles by id; withdrawn ones too.
-- column kind: Kind of the entry.
-- column id: The entry.
-- column title: Name, title, term or, of a claim, headline.
-- column withdrawn_on: Day on which it was withdrawn; null where it counts.
-- column review: Who read it against its sources, or that no person has yet.
SELECT 'actor' AS kind, id, title, withdrawn_on, review FROM actors
UNION ALL SELECT 'model', id, title, withdrawn_on, review FROM models
UNION ALL SELECT 'source', id, title, withdrawn_on, review FROM sources
UNION ALL SELECT 'event', id, title, withdrawn_on, review FROM events
UNION ALL SELECT 'claim', id, title, withdrawn_on, review FROM claims
UNION ALL SELECT 'policy', id, title, withdrawn_on, review FROM policies
UNION ALL SELECT 'dispute', id, title, withdrawn_on, review FROM disputes
UNION ALL SELECT 'concept', id, title, withdrawn_on, review FROM concepts
