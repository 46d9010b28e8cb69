-- The library has to be there before a function may set its thresholds.
SELECT strict_word_similarity('a', 'b');--> statement-breakpoint

-- Names of which some words are as close to what was typed as a whole name has to be: a slip in a long name is found too.
CREATE FUNCTION claimline_close_names(typed text, most int) RETURNS TABLE (id uuid, near_name text)
  LANGUAGE sql STABLE SET pg_trgm.strict_word_similarity_threshold = 0.3 AS $$
    SELECT stream_id, claimline_unaccent(lower(name)) FROM parties
    WHERE claimline_unaccent(lower(typed)) <<% claimline_unaccent(lower(name))
    ORDER BY strict_word_similarity(claimline_unaccent(lower(typed)), claimline_unaccent(lower(name))) DESC, stream_id LIMIT most
  $$;
