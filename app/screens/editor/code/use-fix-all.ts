import { useEffect, useRef } from "react";
import type { Draft } from "../unsaved/use-draft.ts";
import type { Checked } from "./use-checked-problems.ts";

/** Applies every safe correction at once; the rules that find further ones are loaded only then. */
export function useFixAll(draft: Draft, checked: Checked): () => void {
  const latest = useRef(draft.code);
  useEffect(() => {
    latest.current = draft.code;
  }, [draft.code]);
  return () => {
    const { code, problems } = checked;
    void import("#liquid/check/apply-safe-fixes.ts").then(
      ({ applySafeFixes }) => {
        // Typed on meanwhile: the problems are those of another text.
        if (code === latest.current) draft.setCode(applySafeFixes(code, problems));
      },
      () =>
        shopify.toast.show("The corrections could not be loaded. Try again.", { isError: true }),
    );
  };
}
