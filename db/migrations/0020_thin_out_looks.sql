-- What was kept, and what a journal names, stays.
CREATE FUNCTION claimline_keep_captures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'stored' OR OLD.entry_id IS NOT NULL THEN
    RAISE EXCEPTION 'a capture that was kept or recorded is never deleted' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN OLD;
END $$;--> statement-breakpoint
CREATE TRIGGER captures_kept BEFORE DELETE ON captures
  FOR EACH ROW EXECUTE FUNCTION claimline_keep_captures();--> statement-breakpoint

-- Of looks of the watch that found the same one after the other, the first and the latest.
WITH told AS (
  SELECT id, why, state, problem, entry_id,
    lag(row(state, problem)) OVER looks = row(state, problem) AND lead(row(state, problem)) OVER looks = row(state, problem) AS is_between
  FROM captures WHERE source_id IS NOT NULL WINDOW looks AS (PARTITION BY source_id ORDER BY id)
)
DELETE FROM captures USING told
  WHERE told.id = captures.id AND told.is_between AND told.why = 'watch' AND told.entry_id IS NULL AND told.state IN ('unchanged', 'failed');--> statement-breakpoint

-- Looks that found nothing new left what they had fetched.
CREATE INDEX captures_body ON captures (body_hash);--> statement-breakpoint
CREATE INDEX captures_warc ON captures (warc_hash);--> statement-breakpoint
CREATE INDEX captures_text ON captures (text_hash);--> statement-breakpoint
CREATE INDEX captures_html ON captures (html_hash);--> statement-breakpoint
DELETE FROM blobs b WHERE NOT EXISTS (SELECT FROM captures WHERE body_hash = b.hash) AND NOT EXISTS (SELECT FROM captures WHERE warc_hash = b.hash)
  AND NOT EXISTS (SELECT FROM captures WHERE text_hash = b.hash) AND NOT EXISTS (SELECT FROM captures WHERE html_hash = b.hash);--> statement-breakpoint
DROP INDEX captures_body, captures_warc, captures_text, captures_html;--> statement-breakpoint

DO $$
DECLARE
  site text;
BEGIN
  FOREACH site IN ARRAY ARRAY['claimline_app', 'claimline_restore'] LOOP
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = site) THEN
      EXECUTE format('GRANT DELETE ON captures TO %I', site);
    END IF;
  END LOOP;
END $$;
