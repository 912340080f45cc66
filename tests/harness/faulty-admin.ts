import type { ShopifyAdmin } from "#domain/shops/shopify-admin.ts";
import type { SimulatedShopify } from "./simulated-shopify.ts";

/** One call of an operation: which, the how-manieth of its kind, and the root field that Shopify sees. */
export type ShopifyStep = {
  method: "listThemes" | "readThemeFiles" | "upsertThemeFile" | "deleteThemeFile";
  nth: number;
  field: string;
};

type Clients = {
  simulated: SimulatedShopify;
  shopify: ShopifyAdmin;
  /** For the call that is never answered; every other one may take as long as a busy machine needs. */
  impatient: ShopifyAdmin;
};

/** The admin with a fault planted at one of its calls; calls that would go out together go one by one. */
export function faultyAdmin(
  { simulated, shopify, impatient }: Clients,
  step: ShopifyStep,
  kind: string,
): ShopifyAdmin {
  const counts = new Map<string, number>();
  let last: Promise<unknown> = Promise.resolve();
  const ask = async <Answer>(
    method: ShopifyStep["method"],
    call: (of: ShopifyAdmin) => Promise<Answer>,
  ) => {
    const nth = (counts.get(method) ?? 0) + 1;
    counts.set(method, nth);
    if (method !== step.method || nth !== step.nth) return call(shopify);
    await simulated.fault(step.field, kind);
    try {
      return await call(kind === "timeout" ? impatient : shopify);
    } finally {
      // On a busy machine the impatient one may have given up before it was heard.
      await simulated.heal();
    }
  };
  const inTurn = <Answer>(
    method: ShopifyStep["method"],
    call: (of: ShopifyAdmin) => Promise<Answer>,
  ): Promise<Answer> => {
    const turn = last.then(() => ask(method, call));
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    ...shopify,
    listThemes: () => inTurn("listThemes", (of) => of.listThemes()),
    readThemeFiles: (...request) => inTurn("readThemeFiles", (of) => of.readThemeFiles(...request)),
    upsertThemeFile: (...request) =>
      inTurn("upsertThemeFile", (of) => of.upsertThemeFile(...request)),
    deleteThemeFile: (...request) =>
      inTurn("deleteThemeFile", (of) => of.deleteThemeFile(...request)),
  };
}
