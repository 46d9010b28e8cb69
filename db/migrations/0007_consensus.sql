CREATE TABLE "consensus_points" (
	"claim_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"epoch" integer NOT NULL,
	"closes_epoch" boolean NOT NULL,
	"reading" jsonb NOT NULL,
	"state" jsonb,
	CONSTRAINT "consensus_points_claim_id_n_pk" PRIMARY KEY("claim_id","n")
);
--> statement-breakpoint
CREATE TABLE "epochs" (
	"number" integer PRIMARY KEY NOT NULL,
	"code_version" text NOT NULL,
	"policy_version" integer NOT NULL,
	"policy" jsonb NOT NULL,
	"position" integer NOT NULL,
	"cutoff" timestamp(3) with time zone NOT NULL,
	"exact" boolean NOT NULL,
	"started_from" text,
	"votes" integer NOT NULL,
	"raters" integer NOT NULL,
	"items" integer NOT NULL,
	"busy_raters" integer NOT NULL,
	"knows_viewpoints" boolean NOT NULL,
	"hash" text NOT NULL,
	"parameters" "bytea" NOT NULL,
	"seconds" real NOT NULL,
	"made_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "failed_fits" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp(3) with time zone DEFAULT date_trunc('milliseconds', clock_timestamp()) NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pseudonyms" (
	"actor_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "pseudonyms_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "released_reviewers" (
	"actor_id" uuid PRIMARY KEY NOT NULL,
	"released_by" uuid NOT NULL,
	"at" timestamp(3) with time zone DEFAULT date_trunc('milliseconds', clock_timestamp()) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vote_log" (
	"position" integer PRIMARY KEY NOT NULL,
	"vote_id" uuid NOT NULL,
	CONSTRAINT "vote_log_vote_id_unique" UNIQUE("vote_id")
);
--> statement-breakpoint
ALTER TABLE "votes" ADD COLUMN "interest" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "votes" ADD COLUMN "assigned" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "votes" ADD COLUMN "txid" "xid8" DEFAULT pg_current_xact_id() NOT NULL;--> statement-breakpoint
ALTER TABLE "consensus_points" ADD CONSTRAINT "consensus_points_claim_id_streams_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pseudonyms" ADD CONSTRAINT "pseudonyms_actor_id_actors_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "released_reviewers" ADD CONSTRAINT "released_reviewers_actor_id_actors_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "released_reviewers" ADD CONSTRAINT "released_reviewers_released_by_actors_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_log" ADD CONSTRAINT "vote_log_vote_id_votes_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."votes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consensus_points_epoch_index" ON "consensus_points" USING btree ("epoch");--> statement-breakpoint
CREATE INDEX "failed_fits_at_index" ON "failed_fits" USING btree ("at");--> statement-breakpoint
CREATE INDEX "votes_txid_index" ON "votes" USING btree ("txid");--> statement-breakpoint
-- custom: whoever acts for the site itself, such as the consensus when its word changes.
INSERT INTO actors (id) VALUES ('00000000-0000-7000-8000-000000000001');--> statement-breakpoint
CREATE TRIGGER epochs_only_grow BEFORE UPDATE OR DELETE ON epochs
  FOR EACH ROW EXECUTE FUNCTION claimline_refuse_change();--> statement-breakpoint
CREATE TRIGGER epochs_never_emptied BEFORE TRUNCATE ON epochs
  FOR EACH STATEMENT EXECUTE FUNCTION claimline_refuse_change();--> statement-breakpoint
CREATE TRIGGER vote_log_only_grows BEFORE UPDATE OR DELETE ON vote_log
  FOR EACH ROW EXECUTE FUNCTION claimline_refuse_change();--> statement-breakpoint
CREATE TRIGGER vote_log_never_emptied BEFORE TRUNCATE ON vote_log
  FOR EACH STATEMENT EXECUTE FUNCTION claimline_refuse_change();--> statement-breakpoint
CREATE TRIGGER consensus_points_only_grow BEFORE UPDATE OR DELETE ON consensus_points
  FOR EACH ROW EXECUTE FUNCTION claimline_refuse_change();--> statement-breakpoint
CREATE TRIGGER consensus_points_never_emptied BEFORE TRUNCATE ON consensus_points
  FOR EACH STATEMENT EXECUTE FUNCTION claimline_refuse_change();--> statement-breakpoint
DO $$
DECLARE
  site text;
BEGIN
  FOREACH site IN ARRAY ARRAY['claimline_app', 'claimline_restore'] LOOP
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = site) THEN
      EXECUTE format('GRANT SELECT, INSERT ON vote_log, pseudonyms, released_reviewers, epochs, failed_fits, consensus_points TO %I', site);
      EXECUTE format('GRANT USAGE ON SEQUENCE failed_fits_id_seq TO %I', site);
    END IF;
  END LOOP;
END $$;
