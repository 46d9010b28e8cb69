CREATE TABLE "derivations" (
	"derivation_id" uuid PRIMARY KEY NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"withdrawn_by" uuid,
	CONSTRAINT "derives_from_another" CHECK ("derivations"."from_id" <> "derivations"."to_id")
);
--> statement-breakpoint
ALTER TABLE "derivations" ADD CONSTRAINT "derivations_from_id_streams_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "derivations" ADD CONSTRAINT "derivations_to_id_streams_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "derivations" ADD CONSTRAINT "derivations_withdrawn_by_entries_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "derivations_once" ON "derivations" USING btree ("from_id","to_id") WHERE "derivations"."withdrawn_by" is null;--> statement-breakpoint
CREATE INDEX "derivations_to_id_index" ON "derivations" USING btree ("to_id");--> statement-breakpoint
DO $$
DECLARE
  site text;
BEGIN
  FOREACH site IN ARRAY ARRAY['claimline_app', 'claimline_restore'] LOOP
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = site) THEN
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON derivations TO %I', site);
    END IF;
  END LOOP;
END $$;
