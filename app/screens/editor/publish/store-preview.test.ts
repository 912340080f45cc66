import { expect, test } from "vitest";
import { findOnStore, storePreviewUrl, storePageUrl } from "./store-preview.ts";

const live = { id: "gid://shopify/OnlineStoreTheme/1", name: "Live", role: "main", writable: true };
const draft = { ...live, id: "gid://shopify/OnlineStoreTheme/2", role: "unpublished" };
const on = (themeId: string, versionId: string, state = "published") => ({
  themeId,
  versionId,
  state,
});

test("the address is Shopify's preview link of the theme", () => {
  expect(storePreviewUrl("demo.myshopify.com", draft.id)).toBe(
    "https://demo.myshopify.com/?preview_theme_id=2",
  );
});

test("a version that is on a draft theme is opened, any other is published first", () => {
  const found = (...publications: ReturnType<typeof on>[]) =>
    findOnStore([live, draft], publications, "v2");
  expect(found(on(draft.id, "v2"))).toEqual({ kind: "published", themeId: draft.id });
  expect(found(on(draft.id, "v1"))).toEqual({ kind: "to-publish" });
  expect(found(on(draft.id, "v2", "rolled-back"))).toEqual({ kind: "to-publish" });
  expect(found(on(live.id, "v2"))).toEqual({ kind: "to-publish" });
  expect(found(on("gid://shopify/OnlineStoreTheme/9", "v2"))).toEqual({ kind: "to-publish" });
});

test("without a draft theme, or without access to it, nothing is published", () => {
  expect(findOnStore([live], [], "v2")).toEqual({ kind: "no-draft-theme" });
  expect(findOnStore([live, { ...draft, writable: false }], [], "v2")).toEqual({
    kind: "no-access",
  });
});

test("a page of the store is the draft's or the live one, and unknown where the shop decides", () => {
  const at = (template: string, isLive: boolean) =>
    storePageUrl("demo-store.myshopify.com", {
      themeId: "gid://shopify/OnlineStoreTheme/2",
      isLive,
      template,
    });
  expect(at("index", true)).toBe("https://demo-store.myshopify.com/");
  expect(at("cart", false)).toBe("https://demo-store.myshopify.com/cart?preview_theme_id=2");
  expect(at("product", false)).toBeNull();
});
