-- The library has to be there before a function may set its thresholds.
SELECT strict_word_similarity('a', 'b');--> statement-breakpoint

-- What was typed, without its words of three letters and fewer where it has longer ones: "the" makes no two names close.
CREATE FUNCTION claimline_telling_words(typed text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(nullif(btrim(regexp_replace(claimline_unaccent(lower(typed)), '\m\w{1,3}\M\s*', '', 'g')), ''), claimline_unaccent(lower(typed)))
$$;--> statement-breakpoint

CREATE OR REPLACE FUNCTION claimline_close_names(typed text, most int) RETURNS TABLE (id uuid, near_name text)
  LANGUAGE sql STABLE SET pg_trgm.strict_word_similarity_threshold = 0.3 AS $$
    SELECT stream_id, claimline_unaccent(lower(name)) FROM parties
    WHERE claimline_telling_words(typed) <<% claimline_unaccent(lower(name))
    ORDER BY strict_word_similarity(claimline_telling_words(typed), claimline_unaccent(lower(name))) DESC, stream_id LIMIT most
  $$;
