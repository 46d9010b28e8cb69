ALTER TABLE "evidence" ADD COLUMN "credibility" text;--> statement-breakpoint
ALTER TABLE "parties" ADD COLUMN "grade" text;--> statement-breakpoint
ALTER TABLE "parties" ADD COLUMN "grade_imported" boolean;