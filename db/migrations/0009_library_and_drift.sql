CREATE TABLE "page_placements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"shop" text NOT NULL,
	"section_id" uuid NOT NULL,
	"theme_id" text NOT NULL,
	"theme_name" text NOT NULL,
	"template_name" text NOT NULL,
	"entry_key" text NOT NULL,
	"file_name" text NOT NULL,
	"state" text NOT NULL,
	"checksum" text,
	"backup_body" text NOT NULL,
	"backup_checksum" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "page_placements_state_known" CHECK ("page_placements"."state" in ('writing', 'published', 'rolled-back', 'removed', 'gone'))
);
--> statement-breakpoint
CREATE TABLE "theme_checks" (
	"id" text PRIMARY KEY NOT NULL,
	"is_open" boolean DEFAULT true NOT NULL,
	"wanted" integer DEFAULT 1 NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone DEFAULT now() NOT NULL,
	"claimed_until" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "publications" DROP CONSTRAINT "publications_state_known";--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "seen_checksum" text;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "seen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "section_versions" ADD COLUMN "name" text;--> statement-breakpoint
ALTER TABLE "sections" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "page_placements_shop_section_id_index" ON "page_placements" USING btree ("shop","section_id");--> statement-breakpoint
CREATE INDEX "page_placements_shop_theme_id_template_name_index" ON "page_placements" USING btree ("shop","theme_id","template_name");--> statement-breakpoint
CREATE INDEX "theme_checks_due" ON "theme_checks" USING btree ("next_attempt_at") WHERE "theme_checks"."is_open";--> statement-breakpoint
CREATE UNIQUE INDEX "publications_one_a_file" ON "publications" USING btree ("shop","theme_id","file_name") WHERE "publications"."state" = 'published';--> statement-breakpoint
CREATE INDEX "sections_shop_updated_at_index" ON "sections" USING btree ("shop","updated_at");--> statement-breakpoint
CREATE INDEX "sections_deleted" ON "sections" USING btree ("deleted_at") WHERE "sections"."deleted_at" is not null;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_state_known" CHECK ("publications"."state" in ('writing', 'published', 'rolled-back', 'removed', 'gone'));