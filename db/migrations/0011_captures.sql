CREATE TABLE "blobs" (
	"hash" text PRIMARY KEY NOT NULL,
	"size" integer NOT NULL,
	"packing" text NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "captures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source_id" uuid,
	"address" text,
	"address_key" text,
	"why" text NOT NULL,
	"state" text NOT NULL,
	"problem" text,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp(3) with time zone NOT NULL,
	"finished_at" timestamp(3) with time zone,
	"final_address" text,
	"status" integer,
	"steps" jsonb,
	"headers" jsonb,
	"media_type" text,
	"file_name" text,
	"body_hash" text,
	"warc_hash" text,
	"text_hash" text,
	"html_hash" text,
	"found" jsonb,
	"extractor" integer,
	"entry_id" uuid
);
--> statement-breakpoint
CREATE TABLE "host_turns" (
	"host" text PRIMARY KEY NOT NULL,
	"until" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passage_changes" (
	"entry_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"before" text NOT NULL,
	"after" text,
	CONSTRAINT "passage_changes_entry_id_item_id_pk" PRIMARY KEY("entry_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "watches" (
	"source_id" uuid PRIMARY KEY NOT NULL,
	"due_at" timestamp(3) with time zone NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "change" text;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "change_entry_id" uuid;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "change_passage" text;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_source_id_streams_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_asked_by_actors_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_body_hash_blobs_hash_fk" FOREIGN KEY ("body_hash") REFERENCES "public"."blobs"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_warc_hash_blobs_hash_fk" FOREIGN KEY ("warc_hash") REFERENCES "public"."blobs"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_text_hash_blobs_hash_fk" FOREIGN KEY ("text_hash") REFERENCES "public"."blobs"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_html_hash_blobs_hash_fk" FOREIGN KEY ("html_hash") REFERENCES "public"."blobs"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage_changes" ADD CONSTRAINT "passage_changes_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage_changes" ADD CONSTRAINT "passage_changes_item_id_entries_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watches" ADD CONSTRAINT "watches_source_id_streams_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "captures_source_id_id_index" ON "captures" USING btree ("source_id","id");--> statement-breakpoint
CREATE INDEX "captures_address_key_id_index" ON "captures" USING btree ("address_key","id");--> statement-breakpoint
CREATE INDEX "captures_asked_by_asked_at_index" ON "captures" USING btree ("asked_by","asked_at");--> statement-breakpoint
CREATE INDEX "watches_due_at_index" ON "watches" USING btree ("due_at");--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_change_entry_id_entries_id_fk" FOREIGN KEY ("change_entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_changed" ON "evidence" USING btree ("change_entry_id");--> statement-breakpoint
ALTER TABLE "blobs" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;--> statement-breakpoint
DO $$
DECLARE
  site text;
BEGIN
  FOREACH site IN ARRAY ARRAY['claimline_app', 'claimline_restore'] LOOP
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = site) THEN
      EXECUTE format('GRANT SELECT, INSERT ON blobs, captures, passage_changes, host_turns, watches TO %I', site);
      EXECUTE format('GRANT UPDATE ON captures TO %I', site);
      EXECUTE format('GRANT UPDATE, DELETE ON host_turns, watches TO %I', site);
    END IF;
  END LOOP;
END $$;
