-- The price list. An operator may change every number; this only makes the first one.
INSERT INTO plan_configurations
  (plan_name, display_name, description, base_price_cents, included_quota, overage_price_cents,
   capped_amount_cents, features, feature_flags, refinement_limit, seats, badge, sort_order)
VALUES
  ('free', 'Free', 'Try it on your own store', 0, 5, 0, 0,
   ARRAY['5 generations a month', 'Live preview with your products', 'Download and copy the code'],
   ARRAY['live_preview'], 0, 1, NULL, 1),
  ('pro', 'Pro', 'For a store that keeps changing', 2900, 30, 200, 5000,
   ARRAY['30 generations a month', 'Publish to your themes', '5 changes in chat per section', '$2 per extra generation, at most $50 a month'],
   ARRAY['live_preview', 'publish_theme', 'chat_refinement'], 5, 1, 'Popular', 2),
  ('agency', 'Agency', 'For many stores and a team', 7900, 100, 200, 10000,
   ARRAY['100 generations a month', 'Unlimited changes in chat', '3 seats', 'Batches and templates of your own', '$2 per extra generation, at most $100 a month'],
   ARRAY['live_preview', 'publish_theme', 'chat_refinement', 'team_seats', 'batch_generation', 'custom_templates'], NULL, 3, 'Best Value', 3)
ON CONFLICT (plan_name) DO NOTHING;

-- The log of generations is append-only, whoever asks. Only the privacy function below may blank
-- prompts, and it says so through a setting that lasts for its own transaction.
CREATE FUNCTION refuse_generation_log_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('section_generator.redacting', true) = 'on'
     AND NEW.prompt = '' AND to_jsonb(NEW) - 'prompt' = to_jsonb(OLD) - 'prompt' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'generation_logs is append-only: % refused', TG_OP;
END $$;

CREATE TRIGGER generation_logs_append_only BEFORE UPDATE OR DELETE ON generation_logs
  FOR EACH ROW EXECUTE FUNCTION refuse_generation_log_change();
CREATE TRIGGER generation_logs_no_truncate BEFORE TRUNCATE ON generation_logs
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_generation_log_change();

CREATE FUNCTION blank_generation_prompts(of_shop text) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE blanked integer;
BEGIN
  PERFORM set_config('section_generator.redacting', 'on', true);
  UPDATE generation_logs SET prompt = '' WHERE shop = of_shop AND prompt <> '';
  GET DIAGNOSTICS blanked = ROW_COUNT;
  PERFORM set_config('section_generator.redacting', 'off', true);
  RETURN blanked;
END $$;
