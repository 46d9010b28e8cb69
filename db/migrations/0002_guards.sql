-- The journal's own guards. They hold whatever the site's code does.

-- Entries and votes are only ever added.
CREATE FUNCTION claimline_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: the journal only grows', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;--> statement-breakpoint
CREATE TRIGGER entries_only_grow BEFORE UPDATE OR DELETE ON entries
  FOR EACH ROW EXECUTE FUNCTION claimline_refuse_change();--> statement-breakpoint
CREATE TRIGGER entries_never_emptied BEFORE TRUNCATE ON entries
  FOR EACH STATEMENT EXECUTE FUNCTION claimline_refuse_change();--> statement-breakpoint
CREATE TRIGGER votes_only_grow BEFORE UPDATE OR DELETE ON votes
  FOR EACH ROW EXECUTE FUNCTION claimline_refuse_change();--> statement-breakpoint
CREATE TRIGGER votes_never_emptied BEFORE TRUNCATE ON votes
  FOR EACH STATEMENT EXECUTE FUNCTION claimline_refuse_change();--> statement-breakpoint

-- Text is written once and can only be erased: to null, with its date, its eraser and a reason.
CREATE FUNCTION claimline_only_erase() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.text IS NULL AND OLD.text IS NOT NULL AND NEW.erased_at IS NOT NULL AND NEW.erased_by IS NOT NULL
     AND NEW.reason IS NOT NULL
     AND (NEW.entry_id, NEW.field, NEW.salt) IS NOT DISTINCT FROM (OLD.entry_id, OLD.field, OLD.salt) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a text of the journal can be erased, not changed' USING ERRCODE = 'insufficient_privilege';
END $$;--> statement-breakpoint
CREATE TRIGGER entry_texts_only_erased BEFORE UPDATE ON entry_texts
  FOR EACH ROW EXECUTE FUNCTION claimline_only_erase();--> statement-breakpoint
CREATE TRIGGER entry_texts_only_grow BEFORE DELETE ON entry_texts
  FOR EACH ROW EXECUTE FUNCTION claimline_refuse_change();--> statement-breakpoint
CREATE TRIGGER entry_texts_never_emptied BEFORE TRUNCATE ON entry_texts
  FOR EACH STATEMENT EXECUTE FUNCTION claimline_refuse_change();--> statement-breakpoint

-- Who may say when something was recorded: only a restore, a seed or an import.
CREATE FUNCTION claimline_gives_clocks() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT session_user = 'claimline_restore'
    -- A server with one role has no restore role; there, a restore says so in its own session.
    OR (current_setting('claimline.restoring', true) = 'on'
        AND NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'claimline_restore'))
$$;--> statement-breakpoint

-- Every entry continues its stream: the next number, the previous hash, a later clock. The head moves with it,
-- as the function's owner, so that the site's role needs no right to write heads.
CREATE FUNCTION claimline_chain_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  head streams%ROWTYPE;
BEGIN
  SELECT * INTO head FROM streams WHERE id = NEW.stream_id FOR UPDATE;
  IF NEW.seq IS DISTINCT FROM head.head_seq + 1 THEN
    RAISE EXCEPTION 'entry % does not follow %', NEW.seq, head.head_seq USING ERRCODE = 'serialization_failure';
  END IF;
  IF NEW.prev_hash IS DISTINCT FROM head.head_hash THEN
    RAISE EXCEPTION 'entry % does not carry the hash before it', NEW.seq USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.recorded_at <= head.head_recorded_at THEN
    RAISE EXCEPTION 'entry % was recorded before the one it follows', NEW.seq USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NOT claimline_gives_clocks()
     AND NEW.recorded_at NOT BETWEEN clock_timestamp() - interval '1 minute' AND clock_timestamp() + interval '10 seconds' THEN
    RAISE EXCEPTION 'the clock of an entry is the database''s' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  UPDATE streams SET head_seq = NEW.seq, head_hash = NEW.hash, head_recorded_at = NEW.recorded_at WHERE id = NEW.stream_id;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER entries_chain BEFORE INSERT ON entries
  FOR EACH ROW EXECUTE FUNCTION claimline_chain_entry();--> statement-breakpoint

CREATE FUNCTION claimline_clock_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT claimline_gives_clocks()
     AND NEW.recorded_at NOT BETWEEN clock_timestamp() - interval '1 minute' AND clock_timestamp() + interval '10 seconds' THEN
    RAISE EXCEPTION 'the clock of a vote is the database''s' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER votes_clock BEFORE INSERT ON votes
  FOR EACH ROW EXECUTE FUNCTION claimline_clock_vote();--> statement-breakpoint

-- Rights. A server with one role has none of these roles and is protected by the triggers alone.
DO $$
DECLARE
  site text;
BEGIN
  FOREACH site IN ARRAY ARRAY['claimline_app', 'claimline_restore'] LOOP
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = site) THEN
      EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', site);
      EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA public TO %I', site);
      EXECUTE format('GRANT INSERT ON ALL TABLES IN SCHEMA public TO %I', site);
      EXECUTE format('GRANT UPDATE (slug) ON streams TO %I', site);
      EXECUTE format('GRANT UPDATE (text, erased_at, erased_by, reason) ON entry_texts TO %I', site);
      EXECUTE format('GRANT UPDATE, DELETE ON users, user_roles, sign_in_links, access_tokens, idempotency_keys,
        form_returns, rate_limits, vote_texts, claims, wordings, attributions, appearances, evidence, relations,
        claim_topics, status_spans, parties, sources, claim_bands, claim_words TO %I', site);
    END IF;
  END LOOP;
END $$;
