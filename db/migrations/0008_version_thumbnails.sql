CREATE TABLE "version_thumbnails" (
	"version_id" uuid PRIMARY KEY NOT NULL,
	"shop" text NOT NULL,
	"media_type" text NOT NULL,
	"picture" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "version_thumbnails_type_known" CHECK ("version_thumbnails"."media_type" in ('image/webp', 'image/png'))
);
--> statement-breakpoint
ALTER TABLE "version_thumbnails" ADD CONSTRAINT "version_thumbnails_version_id_section_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."section_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "version_thumbnails_shop_index" ON "version_thumbnails" USING btree ("shop");