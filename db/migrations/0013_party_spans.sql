CREATE TABLE "fold_stamp" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"version" text NOT NULL,
	"folded_at" timestamp(3) with time zone DEFAULT date_trunc('milliseconds', clock_timestamp()) NOT NULL,
	CONSTRAINT "one_row" CHECK ("fold_stamp"."one")
);
--> statement-breakpoint
CREATE TABLE "party_spans" (
	"party_id" uuid NOT NULL,
	"reading" text NOT NULL,
	"since" timestamp(3) with time zone NOT NULL,
	"during" "tstzrange" NOT NULL,
	"name" text,
	CONSTRAINT "party_spans_party_id_reading_since_pk" PRIMARY KEY("party_id","reading","since")
);
--> statement-breakpoint
ALTER TABLE "claim_spans" ADD COLUMN "topic_names" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "appearances" ADD COLUMN "moved_to" uuid;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "moved_to" uuid;--> statement-breakpoint
ALTER TABLE "party_spans" ADD CONSTRAINT "party_spans_party_id_streams_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_moved_to_streams_id_fk" FOREIGN KEY ("moved_to") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_moved_to_streams_id_fk" FOREIGN KEY ("moved_to") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "claims_merged" ON "claims" USING btree ("merged_into") WHERE "claims"."merged_into" is not null;--> statement-breakpoint
-- custom
DO $$
DECLARE
  site text;
BEGIN
  FOREACH site IN ARRAY ARRAY['claimline_app', 'claimline_restore'] LOOP
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = site) THEN
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON party_spans, fold_stamp TO %I', site);
    END IF;
  END LOOP;
END $$;
