import { useCallback, useEffect, useState } from "react";
import type { FoundResources } from "#domain/shops/resources.ts";
import { api } from "#app/ui/api-client.ts";
import { problemOf } from "#app/ui/problem-of.ts";
import type { ResourceKind } from "#liquid/schema/setting-types.ts";
import { resourceItems, type ResourceItem } from "./resource-items.ts";

export type ResourceSearch =
  | { kind: "loading" }
  | {
      kind: "found";
      items: ResourceItem[];
      /** Where the next page begins; null after the last. */
      next: string | null;
      /** The next page is on its way, or did not come. */
      more: "idle" | "loading" | "failed";
    }
  | { kind: "not-granted" }
  | { kind: "failed"; reason: string };

type Wanted = { kind: ResourceKind; metaobjectType: string; search: string };

const TYPING_PAUSE_IN_MS = 250;

/** What the shop has of a kind, searched in the whole shop and read page after page. */
export function useResourceSearch({ kind, metaobjectType, search }: Wanted) {
  const [state, setState] = useState<ResourceSearch>({ kind: "loading" });
  const load = useCallback(
    async (signal?: AbortSignal) => {
      setState({ kind: "loading" });
      const found = await firstPage({ kind, metaobjectType, search }, signal);
      if (!signal?.aborted) setState(found);
    },
    [kind, metaobjectType, search],
  );
  useEffect(() => {
    const leaving = new AbortController();
    setState({ kind: "loading" });
    const pause = search === "" ? 0 : TYPING_PAUSE_IN_MS;
    const timer = setTimeout(() => void load(leaving.signal), pause);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [load, search]);

  const showMore = async () => {
    if (state.kind !== "found" || state.next === null || state.more === "loading") return;
    const { items, next } = state;
    setState({ ...state, more: "loading" });
    const page = await readPage({ kind, metaobjectType, search }, next).catch(() => null);
    // A new search may have begun meanwhile.
    setState((now) => {
      if (now.kind !== "found" || now.items !== items) return now;
      if (page === null) return { ...now, more: "failed" };
      return page.kind === "found" ? { ...page, items: [...items, ...page.items] } : page;
    });
  };
  return { state, showMore, retry: () => void load() };
}

async function firstPage(wanted: Wanted, signal?: AbortSignal): Promise<ResourceSearch> {
  try {
    return await readPage(wanted, null, signal);
  } catch (error) {
    return { kind: "failed", reason: problemOf(error).message };
  }
}

async function readPage(
  { kind, metaobjectType, search }: Wanted,
  after: string | null,
  signal?: AbortSignal,
): Promise<ResourceSearch> {
  const query = new URLSearchParams({ kind, search, metaobjectType, ...(after && { after }) });
  const found = await api<FoundResources>(`/api/resources?${query}`, signal ? { signal } : {});
  if (found.kind === "not-granted") return { kind: "not-granted" };
  const { resources, next } = found;
  return {
    kind: "found",
    items: resourceItems(kind, resources, metaobjectType),
    next,
    more: "idle",
  };
}
