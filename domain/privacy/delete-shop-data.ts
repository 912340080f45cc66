import type { Log } from "#platform/log.ts";
import { eraseShop, type EraseEdges, type Erased } from "./erase-shop.ts";

export type DeleteAnswer = ({ kind: "deleted" } & Erased) | { kind: "not-confirmed" };

/**
 * Deletes all of a shop's data at its own wish; the app goes on working for it, trial, plan and books as
 * they were.
 *
 * @param confirmation the shop's domain, as a person typed it.
 * @throws {Conflict} `run-in-progress` when a run cannot be stopped.
 */
export async function deleteShopData(
  edges: EraseEdges & { log: Pick<Log, "info"> },
  shop: string,
  confirmation: string,
): Promise<DeleteAnswer> {
  if (confirmation.trim().toLowerCase() !== shop) return { kind: "not-confirmed" };
  const erased = await eraseShop(edges, shop);
  edges.log.info({ shop, ...erased }, "The shop deleted its data");
  return { kind: "deleted", ...erased };
}
