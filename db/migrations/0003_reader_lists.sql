DROP INDEX "appearances_source_id_index";--> statement-breakpoint
DROP INDEX "appearances_party_id_index";--> statement-breakpoint
DROP INDEX "attributions_party_id_index";--> statement-breakpoint
DROP INDEX "claim_topics_slug_index";--> statement-breakpoint
DROP INDEX "evidence_source_id_index";--> statement-breakpoint
DROP INDEX "sources_outlet_id_index";--> statement-breakpoint
CREATE INDEX "appearances_source_id_entry_id_index" ON "appearances" USING btree ("source_id","entry_id");--> statement-breakpoint
CREATE INDEX "appearances_party_id_entry_id_index" ON "appearances" USING btree ("party_id","entry_id");--> statement-breakpoint
CREATE INDEX "attributions_party_id_entry_id_index" ON "attributions" USING btree ("party_id","entry_id");--> statement-breakpoint
CREATE INDEX "claim_topics_slug_claim_id_index" ON "claim_topics" USING btree ("slug","claim_id");--> statement-breakpoint
CREATE INDEX "claims_status_since" ON "claims" USING btree ("visibility","status","status_since","stream_id");--> statement-breakpoint
CREATE INDEX "evidence_source_id_entry_id_index" ON "evidence" USING btree ("source_id","entry_id");--> statement-breakpoint
CREATE INDEX "parties_by_name" ON "parties" USING btree ((claimline_unaccent(lower("name")) collate "C"),"stream_id");--> statement-breakpoint
CREATE INDEX "sources_outlet_id_stream_id_index" ON "sources" USING btree ("outlet_id","stream_id");