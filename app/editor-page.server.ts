import { allowanceOf } from "./allowance.server.ts";
import type { ShopContext } from "./http/shop-request.server.ts";
import { sectionPage } from "./section-page.server.ts";

/** @throws {NotFound} when the section is not this shop's. */
export async function editorPage(edges: ShopContext["edges"], shop: string, sectionId: string) {
  const [page, allowance] = await Promise.all([
    sectionPage(edges, shop, sectionId),
    allowanceOf(edges, shop),
  ]);
  return { shop, ...page, allowance, modelLabel: edges.model.label };
}

export type EditorPage = Awaited<ReturnType<typeof editorPage>>;
