CREATE TABLE "charge_queues" (
	"id" text PRIMARY KEY NOT NULL,
	"is_open" boolean DEFAULT true NOT NULL,
	"wanted" integer DEFAULT 1 NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone DEFAULT now() NOT NULL,
	"claimed_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "subscription_syncs" (
	"id" text PRIMARY KEY NOT NULL,
	"is_open" boolean DEFAULT true NOT NULL,
	"wanted" integer DEFAULT 1 NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone DEFAULT now() NOT NULL,
	"claimed_until" timestamp with time zone
);
--> statement-breakpoint
DROP INDEX "usage_records_due";--> statement-breakpoint
ALTER TABLE "billing_cycles" ADD COLUMN "carried" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "billing_cycles" ADD COLUMN "carried_from" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "shop_settings" ADD COLUMN "overage_consent_price_cents" integer;--> statement-breakpoint
ALTER TABLE "shop_settings" ADD COLUMN "overage_consent_cap_cents" integer;--> statement-breakpoint
ALTER TABLE "shops" ADD COLUMN "subscriptions_asked" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "shops" ADD COLUMN "subscriptions_told" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "confirmation_url" text;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "replaces_subscription_id" uuid;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "replaced_by_id" uuid;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "cap_reached_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "reconciled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "usage_records" ADD COLUMN "outcome_unknown_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "usage_records" ADD COLUMN "given_up_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "charge_queues_due" ON "charge_queues" USING btree ("next_attempt_at") WHERE "charge_queues"."is_open";--> statement-breakpoint
CREATE INDEX "subscription_syncs_due" ON "subscription_syncs" USING btree ("next_attempt_at") WHERE "subscription_syncs"."is_open";--> statement-breakpoint
CREATE INDEX "usage_records_due" ON "usage_records" USING btree ("shop","next_attempt_at") WHERE "usage_records"."charge_status" in ('pending', 'error') and "usage_records"."given_up_at" is null;