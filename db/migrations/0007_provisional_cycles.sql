CREATE INDEX "billing_cycles_provisional" ON "billing_cycles" USING btree ("ends_at") WHERE "billing_cycles"."provisional";
