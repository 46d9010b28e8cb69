CREATE TABLE "claim_spans" (
	"claim_id" uuid NOT NULL,
	"reading" text NOT NULL,
	"since" timestamp(3) with time zone NOT NULL,
	"during" "tstzrange" NOT NULL,
	"status" text NOT NULL,
	"status_since" timestamp(3) with time zone NOT NULL,
	"wording_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"said_from" timestamp(3) with time zone,
	"said_to" timestamp(3) with time zone,
	"topics" text[] NOT NULL,
	"party_ids" uuid[] NOT NULL,
	"standings" text[] NOT NULL,
	CONSTRAINT "claim_spans_claim_id_reading_since_pk" PRIMARY KEY("claim_id","reading","since")
);
--> statement-breakpoint
ALTER TABLE "wordings" ADD COLUMN "quote" text;--> statement-breakpoint
ALTER TABLE "wordings" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (to_tsvector('english', claimline_unaccent(coalesce(text, '') || ' ' || coalesce(quote, '')))) STORED;--> statement-breakpoint
ALTER TABLE "claim_spans" ADD CONSTRAINT "claim_spans_claim_id_streams_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_spans" ADD CONSTRAINT "claim_spans_wording_id_entries_id_fk" FOREIGN KEY ("wording_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "claim_spans_during" ON "claim_spans" USING gist ("reading","status","during");--> statement-breakpoint
CREATE INDEX "claim_spans_since" ON "claim_spans" USING btree ("reading","since" DESC NULLS LAST,"claim_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "claim_spans_status_since" ON "claim_spans" USING btree ("reading","status","since" DESC NULLS LAST,"claim_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "claim_spans_facets" ON "claim_spans" USING gin ("topics","party_ids","kind","language");--> statement-breakpoint
CREATE INDEX "wordings_search" ON "wordings" USING gin ("search");--> statement-breakpoint
DROP TABLE "status_spans" CASCADE;--> statement-breakpoint
DO $$
DECLARE
  site text;
BEGIN
  FOREACH site IN ARRAY ARRAY['claimline_app', 'claimline_restore'] LOOP
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = site) THEN
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON claim_spans TO %I', site);
    END IF;
  END LOOP;
END $$;
