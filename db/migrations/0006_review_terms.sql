ALTER TABLE "claims" ADD COLUMN "review_by" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "checked_at" timestamp(3) with time zone;--> statement-breakpoint
CREATE INDEX "claims_review_by" ON "claims" USING btree ("review_by","stream_id") WHERE "claims"."review_by" is not null;