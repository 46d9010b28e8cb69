CREATE TABLE "panel_closings" (
	"panel_id" uuid PRIMARY KEY NOT NULL,
	"votes" integer NOT NULL,
	"counts" boolean NOT NULL,
	"closed_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "panel_seats" (
	"panel_id" uuid NOT NULL,
	"seat" integer NOT NULL,
	"turn" integer NOT NULL,
	"actor_id" uuid NOT NULL,
	"seated_at" timestamp(3) with time zone NOT NULL,
	"due_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "panel_seats_panel_id_seat_turn_pk" PRIMARY KEY("panel_id","seat","turn"),
	CONSTRAINT "panel_seats_panel_id_actor_id_unique" UNIQUE("panel_id","actor_id")
);
--> statement-breakpoint
CREATE TABLE "panel_seeds" (
	"n" integer PRIMARY KEY NOT NULL,
	"commitment" text NOT NULL,
	"secret" text NOT NULL,
	"committed_at" timestamp(3) with time zone DEFAULT date_trunc('milliseconds', clock_timestamp()) NOT NULL,
	CONSTRAINT "panel_seeds_commitment_unique" UNIQUE("commitment")
);
--> statement-breakpoint
CREATE TABLE "panels" (
	"id" uuid PRIMARY KEY NOT NULL,
	"claim_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"reason" text NOT NULL,
	"seed_n" integer NOT NULL,
	"epoch" integer NOT NULL,
	"epoch_hash" text NOT NULL,
	"round_seq" integer NOT NULL,
	"seats" integer NOT NULL,
	"candidates" jsonb NOT NULL,
	"candidates_hash" text NOT NULL,
	"drawn_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "panels_claim_id_n_unique" UNIQUE("claim_id","n"),
	CONSTRAINT "panels_seed_n_unique" UNIQUE("seed_n")
);
--> statement-breakpoint
CREATE TABLE "standing_ties" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"actor_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"is_tied" boolean NOT NULL,
	"at" timestamp(3) with time zone DEFAULT date_trunc('milliseconds', clock_timestamp()) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "panel_closings" ADD CONSTRAINT "panel_closings_panel_id_panels_id_fk" FOREIGN KEY ("panel_id") REFERENCES "public"."panels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_seats" ADD CONSTRAINT "panel_seats_panel_id_panels_id_fk" FOREIGN KEY ("panel_id") REFERENCES "public"."panels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_seats" ADD CONSTRAINT "panel_seats_actor_id_actors_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panels" ADD CONSTRAINT "panels_claim_id_streams_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panels" ADD CONSTRAINT "panels_seed_n_panel_seeds_n_fk" FOREIGN KEY ("seed_n") REFERENCES "public"."panel_seeds"("n") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panels" ADD CONSTRAINT "panels_epoch_epochs_number_fk" FOREIGN KEY ("epoch") REFERENCES "public"."epochs"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing_ties" ADD CONSTRAINT "standing_ties_actor_id_actors_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing_ties" ADD CONSTRAINT "standing_ties_party_id_streams_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "panel_seats_actor_id_index" ON "panel_seats" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "standing_ties_actor_id_party_id_id_index" ON "standing_ties" USING btree ("actor_id","party_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "consensus_points_word" ON "consensus_points" USING btree ("epoch",("state"->>'word')) WHERE "consensus_points"."closes_epoch";--> statement-breakpoint
-- custom: a draw, who sat and how it ended are never changed, and neither is what somebody said of their ties.
DO $$
DECLARE
  kept text;
  site text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['panel_seeds', 'panels', 'panel_seats', 'panel_closings', 'standing_ties'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION claimline_refuse_change()', kept || '_only_grow', kept);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION claimline_refuse_change()', kept || '_never_emptied', kept);
  END LOOP;
  FOREACH site IN ARRAY ARRAY['claimline_app', 'claimline_restore'] LOOP
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = site) THEN
      EXECUTE format('GRANT SELECT, INSERT ON panel_seeds, panels, panel_seats, panel_closings, standing_ties TO %I', site);
      EXECUTE format('GRANT USAGE ON SEQUENCE standing_ties_id_seq TO %I', site);
    END IF;
  END LOOP;
END $$;
