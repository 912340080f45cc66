import { countSetupEvents } from "#domain/sections/setup-events.ts";
import type { Edges } from "./edges.server.ts";

/** The steps of the setup guide; they tick by what really happened, never by a click. */
export async function setupProgress(edges: Edges, shop: string) {
  const { versions, changes, publications } = await countSetupEvents(edges, shop);
  return { described: versions > 0, changed: changes > 0, published: publications > 0 };
}
