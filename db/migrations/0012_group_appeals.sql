CREATE TABLE "group_appeals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"actor_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"made_at" timestamp(3) with time zone DEFAULT date_trunc('milliseconds', clock_timestamp()) NOT NULL,
	"outcome" text,
	"answer" text,
	"heard_by" uuid,
	"heard_at" timestamp(3) with time zone
);
--> statement-breakpoint
ALTER TABLE "group_appeals" ADD CONSTRAINT "group_appeals_actor_id_actors_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_appeals" ADD CONSTRAINT "group_appeals_heard_by_actors_id_fk" FOREIGN KEY ("heard_by") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "group_appeals_open" ON "group_appeals" USING btree ("actor_id") WHERE "group_appeals"."heard_at" is null;--> statement-breakpoint
-- custom
DO $$
DECLARE
  site text;
BEGIN
  FOREACH site IN ARRAY ARRAY['claimline_app', 'claimline_restore'] LOOP
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = site) THEN
      EXECUTE format('GRANT SELECT, INSERT ON group_appeals TO %I', site);
      EXECUTE format('GRANT UPDATE (outcome, answer, heard_by, heard_at) ON group_appeals TO %I', site);
    END IF;
  END LOOP;
END $$;
