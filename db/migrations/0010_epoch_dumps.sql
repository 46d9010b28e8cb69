CREATE TABLE "epoch_dumps" (
	"number" integer PRIMARY KEY NOT NULL,
	"dump" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "epoch_dumps" ADD CONSTRAINT "epoch_dumps_number_epochs_number_fk" FOREIGN KEY ("number") REFERENCES "public"."epochs"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- custom
DO $$
DECLARE
  site text;
BEGIN
  FOREACH site IN ARRAY ARRAY['claimline_app', 'claimline_restore'] LOOP
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = site) THEN
      EXECUTE format('GRANT SELECT, INSERT, DELETE ON epoch_dumps TO %I', site);
    END IF;
  END LOOP;
END $$;
