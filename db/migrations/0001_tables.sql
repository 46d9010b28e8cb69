CREATE TABLE "actors" (
	"id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"stream_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"change_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"body_version" smallint NOT NULL,
	"body" jsonb NOT NULL,
	"happened_from" timestamp(3) with time zone,
	"happened_to" timestamp(3) with time zone,
	"happened_precision" text,
	"known_from" timestamp(3) with time zone,
	"known_to" timestamp(3) with time zone,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	"actor_id" uuid NOT NULL,
	"corrects" uuid,
	"refs" uuid[] NOT NULL,
	"prev_hash" text,
	"hash" text NOT NULL,
	CONSTRAINT "entries_stream_id_seq_unique" UNIQUE("stream_id","seq"),
	CONSTRAINT "happened_in_order" CHECK ("entries"."happened_from" <= "entries"."happened_to"),
	CONSTRAINT "known_in_order" CHECK ("entries"."known_from" <= "entries"."known_to")
);
--> statement-breakpoint
CREATE TABLE "entry_texts" (
	"entry_id" uuid NOT NULL,
	"field" text NOT NULL,
	"salt" text NOT NULL,
	"text" text,
	"erased_at" timestamp(3) with time zone,
	"erased_by" uuid,
	"reason" text,
	CONSTRAINT "entry_texts_entry_id_field_pk" PRIMARY KEY("entry_id","field")
);
--> statement-breakpoint
CREATE TABLE "form_returns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"path" text NOT NULL,
	"form" jsonb NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"actor_id" uuid NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"result" jsonb,
	"expires_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_actor_id_key_pk" PRIMARY KEY("actor_id","key")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "site_secrets" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stream_slugs" (
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"stream_id" uuid NOT NULL,
	CONSTRAINT "stream_slugs_kind_slug_pk" PRIMARY KEY("kind","slug")
);
--> statement-breakpoint
CREATE TABLE "streams" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"head_seq" integer DEFAULT 0 NOT NULL,
	"head_hash" text,
	"head_recorded_at" timestamp(3) with time zone,
	CONSTRAINT "streams_kind_slug_unique" UNIQUE("kind","slug")
);
--> statement-breakpoint
CREATE TABLE "vote_texts" (
	"vote_id" uuid PRIMARY KEY NOT NULL,
	"text" text
);
--> statement-breakpoint
CREATE TABLE "votes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"claim_id" uuid NOT NULL,
	"actor_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"quarters" smallint,
	"tag" text,
	"evidence_id" uuid,
	"claim_seq" integer NOT NULL,
	"blind" boolean NOT NULL,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "votes_claim_id_actor_id_n_unique" UNIQUE("claim_id","actor_id","n"),
	CONSTRAINT "quarters_in_range" CHECK ("votes"."quarters" between 0 and 4)
);
--> statement-breakpoint
CREATE TABLE "claim_bands" (
	"claim_id" uuid NOT NULL,
	"band" smallint NOT NULL,
	"hash" integer NOT NULL,
	CONSTRAINT "claim_bands_band_hash_claim_id_pk" PRIMARY KEY("band","hash","claim_id")
);
--> statement-breakpoint
CREATE TABLE "claim_words" (
	"claim_id" uuid NOT NULL,
	"word" text collate "C" NOT NULL,
	CONSTRAINT "claim_words_word_claim_id_pk" PRIMARY KEY("word","claim_id")
);
--> statement-breakpoint
CREATE TABLE "access_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"last_used_at" timestamp(3) with time zone,
	"revoked_at" timestamp(3) with time zone,
	CONSTRAINT "access_tokens_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "sign_in_links" (
	"hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"user_id" uuid,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"used_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "user_roles" (
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"granted_by" uuid,
	CONSTRAINT "user_roles_user_id_role_pk" PRIMARY KEY("user_id","role")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"actor_id" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"hash" text,
	"session_version" integer DEFAULT 1 NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"suspended_at" timestamp(3) with time zone,
	CONSTRAINT "users_email_unique" UNIQUE("email"),
	CONSTRAINT "users_actor_id_unique" UNIQUE("actor_id")
);
--> statement-breakpoint
CREATE TABLE "appearances" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"claim_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"party_id" uuid,
	"happened_from" timestamp(3) with time zone,
	"happened_to" timestamp(3) with time zone,
	"happened_precision" text,
	"withdrawn_by" uuid
);
--> statement-breakpoint
CREATE TABLE "attributions" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"claim_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"standing" text NOT NULL,
	"source_id" uuid,
	"withdrawn_by" uuid
);
--> statement-breakpoint
CREATE TABLE "claim_topics" (
	"claim_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "claim_topics_claim_id_slug_pk" PRIMARY KEY("claim_id","slug")
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"stream_id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"wording" text,
	"quote" text,
	"status" text NOT NULL,
	"status_entry_id" uuid NOT NULL,
	"status_since" timestamp(3) with time zone NOT NULL,
	"visibility" text NOT NULL,
	"merged_into" uuid,
	"said_from" timestamp(3) with time zone,
	"said_to" timestamp(3) with time zone,
	"said_precision" text,
	"logged_at" timestamp(3) with time zone NOT NULL,
	"logged_by" uuid NOT NULL,
	"moved_at" timestamp(3) with time zone NOT NULL,
	"seq" integer NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (to_tsvector('english', claimline_unaccent(coalesce(wording, '') || ' ' || coalesce(quote, '')))) STORED
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"claim_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"stance" text NOT NULL,
	"quote" text,
	"known_from" timestamp(3) with time zone,
	"known_to" timestamp(3) with time zone,
	"withdrawn_by" uuid
);
--> statement-breakpoint
CREATE TABLE "parties" (
	"stream_id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"publishes" boolean NOT NULL,
	"name" text,
	"address" text
);
--> statement-breakpoint
CREATE TABLE "relations" (
	"relation_id" uuid PRIMARY KEY NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"rebuttal" text,
	"source_id" uuid,
	"withdrawn_by" uuid,
	CONSTRAINT "not_itself" CHECK ("relations"."from_id" <> "relations"."to_id")
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"stream_id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"address" text,
	"address_key" text,
	"title" text,
	"author" text,
	"outlet_id" uuid,
	"language" text,
	"published_from" timestamp(3) with time zone,
	"published_to" timestamp(3) with time zone,
	"published_precision" text
);
--> statement-breakpoint
CREATE TABLE "status_spans" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"claim_id" uuid NOT NULL,
	"status" text NOT NULL,
	"recorded" "tstzrange" NOT NULL,
	"known" "tstzrange"
);
--> statement-breakpoint
CREATE TABLE "wordings" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"claim_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"text" text,
	"recorded_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_stream_id_streams_id_fk" FOREIGN KEY ("stream_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_actor_id_actors_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_corrects_entries_id_fk" FOREIGN KEY ("corrects") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_texts" ADD CONSTRAINT "entry_texts_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_texts" ADD CONSTRAINT "entry_texts_erased_by_actors_id_fk" FOREIGN KEY ("erased_by") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_actor_id_actors_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stream_slugs" ADD CONSTRAINT "stream_slugs_stream_id_streams_id_fk" FOREIGN KEY ("stream_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_texts" ADD CONSTRAINT "vote_texts_vote_id_votes_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."votes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_claim_id_streams_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_actor_id_actors_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_evidence_id_entries_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_tokens" ADD CONSTRAINT "access_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_links" ADD CONSTRAINT "sign_in_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_granted_by_users_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_actor_id_actors_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_claim_id_streams_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_source_id_streams_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_party_id_streams_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_withdrawn_by_entries_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attributions" ADD CONSTRAINT "attributions_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attributions" ADD CONSTRAINT "attributions_claim_id_streams_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attributions" ADD CONSTRAINT "attributions_party_id_streams_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attributions" ADD CONSTRAINT "attributions_source_id_streams_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attributions" ADD CONSTRAINT "attributions_withdrawn_by_entries_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_topics" ADD CONSTRAINT "claim_topics_claim_id_streams_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_stream_id_streams_id_fk" FOREIGN KEY ("stream_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_status_entry_id_entries_id_fk" FOREIGN KEY ("status_entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_merged_into_streams_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_claim_id_streams_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_source_id_streams_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_withdrawn_by_entries_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parties" ADD CONSTRAINT "parties_stream_id_streams_id_fk" FOREIGN KEY ("stream_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relations" ADD CONSTRAINT "relations_from_id_streams_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relations" ADD CONSTRAINT "relations_to_id_streams_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relations" ADD CONSTRAINT "relations_source_id_streams_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relations" ADD CONSTRAINT "relations_withdrawn_by_entries_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_stream_id_streams_id_fk" FOREIGN KEY ("stream_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_outlet_id_streams_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_spans" ADD CONSTRAINT "status_spans_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_spans" ADD CONSTRAINT "status_spans_claim_id_streams_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wordings" ADD CONSTRAINT "wordings_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wordings" ADD CONSTRAINT "wordings_claim_id_streams_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."streams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "entries_change_id_index" ON "entries" USING btree ("change_id");--> statement-breakpoint
CREATE INDEX "entries_recorded_at_index" ON "entries" USING btree ("recorded_at");--> statement-breakpoint
CREATE INDEX "entries_proposals" ON "entries" USING btree ("recorded_at") WHERE "entries"."kind" = 'status-proposed';--> statement-breakpoint
CREATE INDEX "form_returns_expires_at_index" ON "form_returns" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "idempotency_keys_expires_at_index" ON "idempotency_keys" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "rate_limits_expire" ON "rate_limits" USING btree ("expire","key");--> statement-breakpoint
CREATE INDEX "votes_actor_id_recorded_at_index" ON "votes" USING btree ("actor_id","recorded_at");--> statement-breakpoint
CREATE INDEX "claim_bands_claim_id_index" ON "claim_bands" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "claim_words_claim_id_index" ON "claim_words" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "access_tokens_user_id_index" ON "access_tokens" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "appearances_claim_id_index" ON "appearances" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "appearances_source_id_entry_id_index" ON "appearances" USING btree ("source_id","entry_id");--> statement-breakpoint
CREATE INDEX "appearances_party_id_entry_id_index" ON "appearances" USING btree ("party_id","entry_id");--> statement-breakpoint
CREATE INDEX "attributions_source_id_index" ON "attributions" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "attributions_claim_id_index" ON "attributions" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "attributions_party_id_entry_id_index" ON "attributions" USING btree ("party_id","entry_id");--> statement-breakpoint
CREATE INDEX "claim_topics_slug_claim_id_index" ON "claim_topics" USING btree ("slug","claim_id");--> statement-breakpoint
CREATE INDEX "claims_search" ON "claims" USING gin ("search");--> statement-breakpoint
CREATE INDEX "claims_moved" ON "claims" USING btree ("visibility","moved_at" DESC NULLS LAST,"stream_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "claims_status_moved" ON "claims" USING btree ("visibility","status","moved_at" DESC NULLS LAST,"stream_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "claims_status_since" ON "claims" USING btree ("visibility","status","status_since","stream_id");--> statement-breakpoint
CREATE INDEX "claims_facets" ON "claims" USING gin ("status","kind","language");--> statement-breakpoint
CREATE INDEX "claims_said" ON "claims" USING gist (tstzrange("said_from", "said_to", '[]'));--> statement-breakpoint
CREATE INDEX "evidence_claim_id_index" ON "evidence" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "evidence_source_id_entry_id_index" ON "evidence" USING btree ("source_id","entry_id");--> statement-breakpoint
CREATE INDEX "parties_name" ON "parties" USING gin (claimline_unaccent(lower("name")) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "parties_by_name" ON "parties" USING btree ((claimline_unaccent(lower("name")) collate "C"),"stream_id");--> statement-breakpoint
CREATE UNIQUE INDEX "relations_once" ON "relations" USING btree ("from_id","to_id","kind") WHERE "relations"."withdrawn_by" is null;--> statement-breakpoint
CREATE INDEX "relations_to_id_index" ON "relations" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "relations_source_id_index" ON "relations" USING btree ("source_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sources_address" ON "sources" USING btree ("address_key");--> statement-breakpoint
CREATE INDEX "sources_outlet_id_stream_id_index" ON "sources" USING btree ("outlet_id","stream_id");--> statement-breakpoint
CREATE INDEX "status_spans_claim_id_index" ON "status_spans" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "status_spans_recorded" ON "status_spans" USING gist ("status","recorded");--> statement-breakpoint
CREATE INDEX "status_spans_known" ON "status_spans" USING gist ("status","known");--> statement-breakpoint
CREATE INDEX "wordings_claim_id_index" ON "wordings" USING btree ("claim_id");