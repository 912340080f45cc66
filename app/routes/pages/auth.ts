import { shopify } from "#app/shopify.server.ts";
import type { Route } from "./+types/auth.ts";

/** The library's own pages: session token bounce and leaving the frame. */
export async function loader({ request }: Route.LoaderArgs) {
  await shopify.authenticate.admin(request);
  return null;
}
