-- title: Claims that rest on one origin
-- description: Claims whose sources, however many, all lead back to a single origin; the most repeated first.
-- param least integer = 1: Only claims with at least so many sources.
-- ids: claim, original
SELECT sources, origins, said_on, speakers, says, type, support, original, claim
FROM claims_in_count
WHERE origins = 1 AND sources >= $least
ORDER BY sources DESC, coalesce(said_from, said_until), claim
