CREATE TABLE "source_traces" (
	"kind" text NOT NULL,
	"hash" integer NOT NULL,
	"source_id" uuid NOT NULL,
	CONSTRAINT "source_traces_kind_hash_source_id_pk" PRIMARY KEY("kind","hash","source_id")
);
--> statement-breakpoint
CREATE TABLE "traced_captures" (
	"capture_id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "source_traces" ADD CONSTRAINT "source_traces_source_id_streams_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "traced_captures" ADD CONSTRAINT "traced_captures_capture_id_captures_id_fk" FOREIGN KEY ("capture_id") REFERENCES "public"."captures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "source_traces_source_id_index" ON "source_traces" USING btree ("source_id");
--> statement-breakpoint
-- custom: what a copy is found by is only added to.
DO $$
DECLARE
  site text;
BEGIN
  FOREACH site IN ARRAY ARRAY['claimline_app', 'claimline_restore'] LOOP
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = site) THEN
      EXECUTE format('GRANT SELECT, INSERT ON source_traces, traced_captures TO %I', site);
    END IF;
  END LOOP;
END $$;
