import { useEffect, useRef, useState, type RefObject } from "react";
import { useSearchParams } from "react-router";
import type { EditorPage } from "#app/editor-page.server.ts";
import { useRefreshWhile } from "#app/ui/use-refresh-while.ts";
import { takeReturn } from "./kept-draft.ts";

/** Back from Shopify's page, approved or not: the request is in the box again, with the focus, not sent. */
export function useReturnFromShopify(
  { section, pending }: EditorPage,
  box: RefObject<HTMLTextAreaElement | null>,
): void {
  const [search, setSearch] = useSearchParams();
  const [isBack, setBack] = useState(false);
  const isSeen = useRef(false);
  useRefreshWhile(isBack && pending !== null);
  useEffect(() => {
    if (isSeen.current) return;
    isSeen.current = true;
    const hasLeft = takeReturn(section.id);
    const isApproved = search.has("charge_id");
    if (isApproved)
      setSearch(
        (params) => {
          params.delete("charge_id");
          return params;
        },
        { replace: true, preventScrollReset: true },
      );
    if (!hasLeft && !isApproved) return;
    setBack(true);
    requestAnimationFrame(() => {
      const { current } = box;
      current?.focus();
      current?.setSelectionRange(current.value.length, current.value.length);
    });
  }, [box, search, section.id, setSearch]);
}
