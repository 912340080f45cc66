import { Client } from "pg";

/** Any number that nobody else locks. */
const GATE = 7_001;

export type HeldRuns = Awaited<ReturnType<typeof holdRuns>>;

/**
 * Makes the runs on a PostgreSQL database wait with their file complete, before it is checked, until they are
 * let go: so a run is under way for as long as a test needs, on any machine.
 */
export async function holdRuns(databaseUrl: string) {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`
    CREATE FUNCTION hold_run() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.event LIKE '%"type":"check-end"%' THEN PERFORM pg_advisory_xact_lock_shared(${GATE}); END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER hold_run BEFORE INSERT ON generation_events FOR EACH ROW EXECUTE FUNCTION hold_run()`);
  return {
    hold: () => client.query(`SELECT pg_advisory_lock(${GATE})`),
    letGo: () => client.query(`SELECT pg_advisory_unlock_all()`),
    /** Ends what a killed app left waiting, which would else be stored when it is let go. */
    async forget(): Promise<void> {
      await client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
      await this.letGo();
    },
    close: () => client.end(),
  };
}
