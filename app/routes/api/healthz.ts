import { followDemoClock } from "#app/demo-clock.server.ts";
import type { Route } from "./+types/healthz.ts";

/** The process is up. */
export function loader({ request }: Route.LoaderArgs) {
  followDemoClock(request);
  return Response.json({ status: "up" });
}
