import { createContext, useCallback, useEffect, useMemo, useState } from "react";
import type { ResourceReference } from "#domain/shops/resources.ts";
import { api, ApiProblem } from "#app/ui/api-client.ts";
import type { PreviewData } from "#app/ui/section-preview/messages.ts";
import type { LoadedPreview } from "#app/ui/section-preview/use-preview-data.ts";
import type { StoreResources } from "#liquid/engine/store-data.ts";
import { withResources } from "#liquid/engine/with-resources.ts";
import type { Draft } from "../../unsaved/use-draft.ts";
import { referencesOf, referenceText } from "./references.ts";
import { findItem, type ResourceItem } from "./resource-items.ts";

export type ResourceState =
  | { kind: "there"; item: ResourceItem }
  | { kind: "loading" }
  | { kind: "gone" }
  | { kind: "failed" };

/** The shop's things as the form's fields ask for them. */
export type ShopResources = {
  /** Null until the store's data is there. */
  data: PreviewData | null;
  stateOf(reference: ResourceReference): ResourceState;
  /** Asks again for what could not be read, or was not there. */
  askAgain(): void;
};

export const ShopResourcesContext = createContext<ShopResources>({
  data: null,
  stateOf: () => ({ kind: "loading" }),
  askAgain: () => undefined,
});

/** A question names this many things at most: it stands in an address. */
const REFERENCES_AT_MOST = 20;

/** What was chosen before stays known while the page is open, whichever section is edited. */
let remembered: StoreResources = {};

/** The preview's data with everything in it that the settings name: what is missing is loaded. */
export function useShopResources(
  preview: LoadedPreview,
  { schema, instance }: Draft,
): { preview: LoadedPreview; resources: ShopResources } {
  const [extra, setExtra] = useState(remembered);
  const [answers, setAnswers] = useState<ReadonlyMap<string, "asked" | "gone" | "failed">>(
    new Map(),
  );
  const base = preview.kind === "loaded" ? preview.data : null;
  const data = useMemo(() => base && withExtra(base, extra), [base, extra]);
  const add = useCallback((more: StoreResources) => {
    remembered = withResources(remembered, more);
    setExtra(remembered);
  }, []);

  const missing = useMemo(() => {
    if (data === null || schema === null) return [];
    return referencesOf(schema, instance)
      .filter((each) => findItem(data.store, each) === undefined)
      .map(referenceText);
  }, [data, instance, schema]);
  const unasked = missing.filter((each) => !answers.has(each)).slice(0, REFERENCES_AT_MOST);
  const question =
    unasked.length === 0 ? null : unasked.map(encodeURIComponent).join("&reference=");
  useEffect(() => {
    if (question === null) return;
    const asked = question.split("&reference=").map(decodeURIComponent);
    const answer = (kind: "asked" | "gone" | "failed") =>
      setAnswers((known) => new Map([...known, ...asked.map((each) => [each, kind] as const)]));
    answer("asked");
    readAll(question, asked).then(
      (found) => {
        add(found);
        // What was found is in the data now; the rest is not in the shop.
        answer("gone");
      },
      () => answer("failed"),
    );
  }, [add, question]);

  const resources = useMemo<ShopResources>(
    () => ({
      data,
      stateOf: (reference) => {
        const item = data && findItem(data.store, reference);
        if (item) return { kind: "there", item };
        const known = answers.get(referenceText(reference));
        return { kind: known === "gone" || known === "failed" ? known : "loading" };
      },
      askAgain: () =>
        setAnswers((known) => new Map([...known].filter(([, answer]) => answer === "asked"))),
    }),
    [answers, data],
  );
  const shown = useMemo(
    () => (preview.kind === "loaded" && data ? { ...preview, data } : preview),
    [data, preview],
  );
  return { preview: shown, resources };
}

function withExtra(base: PreviewData, extra: StoreResources): PreviewData {
  if (Object.keys(extra).length === 0) return base;
  return { ...base, store: withResources(base.store, extra) };
}

type Answer = { resources: StoreResources };

/** One that the server cannot read as a reference must not hide the others: then each is asked alone. */
async function readAll(question: string, asked: string[]): Promise<StoreResources> {
  try {
    return (await api<Answer>(`/api/preview/resources?reference=${question}`)).resources;
  } catch (error) {
    if (!isInvalid(error) || asked.length === 1) {
      if (isInvalid(error)) return {};
      throw error;
    }
    let found: StoreResources = {};
    for (const each of asked)
      found = withResources(found, await readAll(encodeURIComponent(each), [each]));
    return found;
  }
}

function isInvalid(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === "invalid-input";
}
