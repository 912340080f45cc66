-- The privacy function page by page, so that a long log holds no lock for long, and so that one
-- customer's rows can be named.
CREATE FUNCTION blank_generation_prompts(of_shop text, of_rows uuid[]) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE blanked integer;
BEGIN
  PERFORM set_config('section_generator.redacting', 'on', true);
  UPDATE generation_logs SET prompt = '' WHERE shop = of_shop AND id = ANY (of_rows) AND prompt <> '';
  GET DIAGNOSTICS blanked = ROW_COUNT;
  PERFORM set_config('section_generator.redacting', 'off', true);
  RETURN blanked;
END $$;
