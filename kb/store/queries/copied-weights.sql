-- title: Neighbours: claims about copied weights
-- description: Claims about weights that were reused, undisclosed base models and licence quarrels; they stay out of
--   every count and stand here for those who ask for them.
-- ids: claim
SELECT said_on, type, speakers, says, support, id AS claim
FROM claims
WHERE sense = 'weights_reuse' AND withdrawn_on IS NULL
ORDER BY coalesce(said_from, said_until), id
