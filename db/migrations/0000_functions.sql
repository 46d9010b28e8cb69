-- unaccent() is only STABLE because its dictionary could be changed; naming the dictionary pins it,
-- so an index and a generated column may use it.
CREATE FUNCTION claimline_unaccent(text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN public.unaccent('public.unaccent'::regdictionary, $1);
