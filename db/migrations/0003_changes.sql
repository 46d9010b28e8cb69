CREATE TABLE "changes" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"stream_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_status" text,
	"to_status" text,
	"recorded_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_stream_id_streams_id_fk" FOREIGN KEY ("stream_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "changes_stream_id_index" ON "changes" USING btree ("stream_id");--> statement-breakpoint
CREATE INDEX "changes_by_kind" ON "changes" USING btree ("kind","recorded_at","entry_id");--> statement-breakpoint

-- A database that is older than this table has changes to tell.
INSERT INTO changes (entry_id, stream_id, kind, from_status, to_status, recorded_at)
SELECT id, stream_id, CASE
    WHEN kind = 'status-changed' THEN CASE body->>'to' WHEN 'void' THEN 'void' ELSE 'status' END
    WHEN kind = 'item-withdrawn' THEN 'withdrawal'
    WHEN kind = 'party-renamed' THEN 'renaming'
    ELSE body->>'class'
  END,
  CASE kind WHEN 'status-changed' THEN body->>'from' END, CASE kind WHEN 'status-changed' THEN body->>'to' END, recorded_at
FROM entries WHERE kind IN ('status-changed', 'correction-made', 'source-corrected', 'item-withdrawn', 'party-renamed');--> statement-breakpoint
DO $$
DECLARE
  site text;
BEGIN
  FOREACH site IN ARRAY ARRAY['claimline_app', 'claimline_restore'] LOOP
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = site) THEN
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON changes TO %I', site);
    END IF;
  END LOOP;
END $$;
