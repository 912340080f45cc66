import { sql } from "drizzle-orm";
import { edges } from "#app/edges.server.ts";
import { problem } from "#app/http/problem.server.ts";

/** The database answers and its migrations are applied: the process does not start without them. */
export async function loader() {
  try {
    await edges.db.execute(sql`SELECT 1`);
    return Response.json({ status: "ready" });
  } catch (err) {
    edges.log.error({ err }, "Not ready");
    return problem({ status: 503, code: "starting", detail: "The database does not answer." });
  }
}
