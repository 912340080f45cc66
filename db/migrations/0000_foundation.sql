CREATE TABLE "billing_cycles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subscription_id" uuid NOT NULL,
	"shop" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"provisional" boolean DEFAULT true NOT NULL,
	"used" integer DEFAULT 0 NOT NULL,
	"overages" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "billing_cycles_subscriptionId_startsAt_unique" UNIQUE("subscription_id","starts_at")
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"section_id" uuid NOT NULL,
	"shop" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conversations_sectionId_unique" UNIQUE("section_id")
);
--> statement-breakpoint
CREATE TABLE "failed_usage_charges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"shop" text NOT NULL,
	"section_id" uuid NOT NULL,
	"generation_id" uuid NOT NULL,
	"error_message" text NOT NULL,
	"retry_count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retried_at" timestamp with time zone,
	"resolved_at" timestamp with time zone,
	CONSTRAINT "failed_usage_charges_generationId_unique" UNIQUE("generation_id")
);
--> statement-breakpoint
CREATE TABLE "generation_events" (
	"generation_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"event" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "generation_events_generation_id_sequence_pk" PRIMARY KEY("generation_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "generation_logs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"generation_id" uuid NOT NULL,
	"shop" text NOT NULL,
	"section_id" uuid NOT NULL,
	"message_id" uuid,
	"prompt" text NOT NULL,
	"token_count" integer,
	"model_id" text NOT NULL,
	"user_tier" text NOT NULL,
	"billing_cycle" timestamp with time zone NOT NULL,
	"was_charged" boolean DEFAULT false NOT NULL,
	"outcome" text NOT NULL,
	"source" text NOT NULL,
	"price_cents" integer DEFAULT 0 NOT NULL,
	"input_tokens" integer,
	"output_tokens" integer,
	"cost_micro_dollars" bigint,
	"duration_ms" integer,
	"first_token_ms" integer,
	"generated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "generation_logs_generationId_unique" UNIQUE("generation_id"),
	CONSTRAINT "generation_logs_outcome_known" CHECK ("generation_logs"."outcome" in ('completed', 'answered', 'invalid', 'failed', 'cancelled', 'interrupted')),
	CONSTRAINT "generation_logs_prompt_short" CHECK (char_length("generation_logs"."prompt") <= 500)
);
--> statement-breakpoint
CREATE TABLE "generations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"shop" text NOT NULL,
	"section_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"request_hash" text NOT NULL,
	"user_message_id" uuid NOT NULL,
	"assistant_message_id" uuid NOT NULL,
	"prompt" text NOT NULL,
	"is_refinement" boolean NOT NULL,
	"base_version_id" uuid,
	"model_id" text NOT NULL,
	"plan_name" text NOT NULL,
	"source" text NOT NULL,
	"subscription_id" uuid,
	"billing_cycle_id" uuid,
	"billing_cycle_start" timestamp with time zone NOT NULL,
	"is_overage" boolean NOT NULL,
	"price_cents" integer NOT NULL,
	"state" text DEFAULT 'running' NOT NULL,
	"settlement" text DEFAULT 'held' NOT NULL,
	"lease_epoch" integer DEFAULT 1 NOT NULL,
	"lease_until" timestamp with time zone NOT NULL,
	"cancel_requested_at" timestamp with time zone,
	"version_id" uuid,
	"error_code" text,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "generations_shop_message" UNIQUE("shop","message_id"),
	CONSTRAINT "generations_state_known" CHECK ("generations"."state" in ('running', 'completed', 'answered', 'invalid', 'failed', 'cancelled', 'interrupted')),
	CONSTRAINT "generations_settlement_known" CHECK ("generations"."settlement" in ('held', 'settled', 'released', 'unsettled')),
	CONSTRAINT "generations_source_known" CHECK ("generations"."source" in ('trial', 'subscription', 'free'))
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"shop" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "messages_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"role" text NOT NULL,
	"content" text NOT NULL,
	"generation_id" uuid,
	"version_id" uuid,
	"element" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_configurations" (
	"plan_name" text PRIMARY KEY NOT NULL,
	"display_name" text NOT NULL,
	"description" text NOT NULL,
	"base_price_cents" integer NOT NULL,
	"included_quota" integer NOT NULL,
	"overage_price_cents" integer NOT NULL,
	"capped_amount_cents" integer NOT NULL,
	"features" text[] NOT NULL,
	"feature_flags" text[] NOT NULL,
	"refinement_limit" integer,
	"seats" integer NOT NULL,
	"badge" text,
	"sort_order" integer NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"shop" text NOT NULL,
	"section_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"theme_id" text NOT NULL,
	"theme_name" text NOT NULL,
	"file_name" text NOT NULL,
	"state" text NOT NULL,
	"checksum" text,
	"backup_body" text,
	"backup_checksum" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "publications_state_known" CHECK ("publications"."state" in ('writing', 'published', 'rolled-back', 'removed'))
);
--> statement-breakpoint
CREATE TABLE "section_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"section_id" uuid NOT NULL,
	"shop" text NOT NULL,
	"number" integer NOT NULL,
	"code" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"publishable" boolean NOT NULL,
	"origin" text NOT NULL,
	"generation_id" uuid,
	"base_version_id" uuid,
	"lines_added" integer DEFAULT 0 NOT NULL,
	"lines_removed" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "section_versions_sectionId_number_unique" UNIQUE("section_id","number"),
	CONSTRAINT "section_versions_origin_known" CHECK ("section_versions"."origin" in ('generation', 'edit', 'settings', 'restore', 'template'))
);
--> statement-breakpoint
CREATE TABLE "sections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"shop" text NOT NULL,
	"name" text NOT NULL,
	"prompt" text DEFAULT '' NOT NULL,
	"code" text DEFAULT '' NOT NULL,
	"theme_id" text,
	"theme_name" text,
	"file_name" text,
	"tone" text,
	"style" text,
	"status" text DEFAULT 'draft' NOT NULL,
	"current_version_id" uuid,
	"version_count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sections_status_known" CHECK ("sections"."status" in ('draft', 'active', 'inactive', 'archive'))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"shop" text NOT NULL,
	"state" text NOT NULL,
	"is_online" boolean NOT NULL,
	"scope" text,
	"expires" timestamp with time zone,
	"access_token" text,
	"refresh_token" text,
	"refresh_token_expires" timestamp with time zone,
	"user_id" bigint,
	"first_name" text,
	"last_name" text,
	"email" text,
	"locale" text,
	"account_owner" boolean,
	"collaborator" boolean,
	"email_verified" boolean
);
--> statement-breakpoint
CREATE TABLE "shop_settings" (
	"shop" text PRIMARY KEY NOT NULL,
	"default_tone" text,
	"default_style" text,
	"default_theme_id" text,
	"overage_consent_cycle_id" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shops" (
	"shop" text PRIMARY KEY NOT NULL,
	"scopes" text DEFAULT '' NOT NULL,
	"installed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"uninstalled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"shop" text NOT NULL,
	"shopify_sub_id" text NOT NULL,
	"plan_name" text NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"base_price_cents" integer NOT NULL,
	"included_quota" integer NOT NULL,
	"overage_price_cents" integer NOT NULL,
	"capped_amount_cents" integer NOT NULL,
	"balance_used_cents" integer DEFAULT 0 NOT NULL,
	"usage_line_item_id" text,
	"current_period_end" timestamp with time zone,
	"trial_ends_at" timestamp with time zone,
	"is_test" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "subscriptions_shopifySubId_unique" UNIQUE("shopify_sub_id"),
	CONSTRAINT "subscriptions_status_known" CHECK ("subscriptions"."status" in ('pending', 'active', 'cancelled', 'expired', 'frozen', 'declined'))
);
--> statement-breakpoint
CREATE TABLE "trials" (
	"id" uuid PRIMARY KEY NOT NULL,
	"shop" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"usage_count" integer DEFAULT 0 NOT NULL,
	"max_usage" integer NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"converted_to" text,
	CONSTRAINT "trials_shop_unique" UNIQUE("shop"),
	CONSTRAINT "trials_status_known" CHECK ("trials"."status" in ('active', 'expired', 'converted'))
);
--> statement-breakpoint
CREATE TABLE "usage_records" (
	"id" uuid PRIMARY KEY NOT NULL,
	"shop" text NOT NULL,
	"subscription_id" uuid NOT NULL,
	"billing_cycle_id" uuid NOT NULL,
	"section_id" uuid NOT NULL,
	"generation_id" uuid NOT NULL,
	"idempotency_key" text NOT NULL,
	"amount_cents" integer NOT NULL,
	"description" text NOT NULL,
	"charge_status" text DEFAULT 'pending' NOT NULL,
	"shopify_charge_id" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"first_attempt_at" timestamp with time zone,
	"next_attempt_at" timestamp with time zone DEFAULT now() NOT NULL,
	"claimed_until" timestamp with time zone,
	"error_message" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "usage_records_generationId_unique" UNIQUE("generation_id"),
	CONSTRAINT "usage_records_idempotencyKey_unique" UNIQUE("idempotency_key"),
	CONSTRAINT "usage_records_status_known" CHECK ("usage_records"."charge_status" in ('pending', 'accepted', 'declined', 'error')),
	CONSTRAINT "usage_records_amount_positive" CHECK ("usage_records"."amount_cents" >= 0)
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" text PRIMARY KEY NOT NULL,
	"topic" text NOT NULL,
	"shop" text NOT NULL,
	"payload" text NOT NULL,
	"triggered_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone DEFAULT now() NOT NULL,
	"claimed_until" timestamp with time zone,
	"error_message" text,
	"processed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_versions" ADD CONSTRAINT "section_versions_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "billing_cycles_shop_index" ON "billing_cycles" USING btree ("shop");--> statement-breakpoint
CREATE INDEX "conversations_shop_index" ON "conversations" USING btree ("shop");--> statement-breakpoint
CREATE INDEX "failed_usage_charges_shop_index" ON "failed_usage_charges" USING btree ("shop");--> statement-breakpoint
CREATE INDEX "generation_logs_shop_generated_at_index" ON "generation_logs" USING btree ("shop","generated_at");--> statement-breakpoint
CREATE INDEX "generation_logs_shop_source_outcome_generated_at_index" ON "generation_logs" USING btree ("shop","source","outcome","generated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "generations_one_run_a_section" ON "generations" USING btree ("section_id") WHERE "generations"."state" = 'running';--> statement-breakpoint
CREATE INDEX "generations_holds" ON "generations" USING btree ("shop") WHERE "generations"."settlement" in ('held', 'unsettled');--> statement-breakpoint
CREATE INDEX "generations_leases" ON "generations" USING btree ("lease_until") WHERE "generations"."settlement" in ('held', 'unsettled');--> statement-breakpoint
CREATE INDEX "messages_conversation_id_position_index" ON "messages" USING btree ("conversation_id","position");--> statement-breakpoint
CREATE INDEX "publications_shop_section_id_index" ON "publications" USING btree ("shop","section_id");--> statement-breakpoint
CREATE INDEX "publications_shop_theme_id_file_name_index" ON "publications" USING btree ("shop","theme_id","file_name");--> statement-breakpoint
CREATE UNIQUE INDEX "section_versions_generation_id_index" ON "section_versions" USING btree ("generation_id");--> statement-breakpoint
CREATE INDEX "sections_shop_index" ON "sections" USING btree ("shop");--> statement-breakpoint
CREATE INDEX "sections_created_at_index" ON "sections" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "sections_status_index" ON "sections" USING btree ("status");--> statement-breakpoint
CREATE INDEX "sections_shop_status_created_at_index" ON "sections" USING btree ("shop","status","created_at");--> statement-breakpoint
CREATE INDEX "sessions_shop_index" ON "sessions" USING btree ("shop");--> statement-breakpoint
CREATE INDEX "subscriptions_shop_status_created_at_index" ON "subscriptions" USING btree ("shop","status","created_at");--> statement-breakpoint
CREATE INDEX "subscriptions_status_index" ON "subscriptions" USING btree ("status");--> statement-breakpoint
CREATE INDEX "subscriptions_current_period_end_index" ON "subscriptions" USING btree ("current_period_end");--> statement-breakpoint
CREATE INDEX "usage_records_shop_index" ON "usage_records" USING btree ("shop");--> statement-breakpoint
CREATE INDEX "usage_records_subscription_id_index" ON "usage_records" USING btree ("subscription_id");--> statement-breakpoint
CREATE INDEX "usage_records_charge_status_index" ON "usage_records" USING btree ("charge_status");--> statement-breakpoint
CREATE INDEX "usage_records_due" ON "usage_records" USING btree ("next_attempt_at") WHERE "usage_records"."charge_status" in ('pending', 'error');--> statement-breakpoint
CREATE INDEX "webhook_deliveries_due" ON "webhook_deliveries" USING btree ("next_attempt_at") WHERE "webhook_deliveries"."state" = 'pending';--> statement-breakpoint
CREATE INDEX "webhook_deliveries_shop_index" ON "webhook_deliveries" USING btree ("shop");