import { toNumber } from "../numbers.ts";
import { outputText } from "../output-text.ts";
import type { Scene } from "../scene.ts";
import { isRecord, objectDetails, ownProperty } from "../values.ts";
import type { LiquidObject } from "../values.ts";

const CONTEXTS: Record<string, string[]> = {
  Product: ["page", "search", "collection", "dialog", "recommendation"],
  Cart: ["page", "dialog"],
};

/** The payload of a `view` event for a product, a collection or a cart. @returns undefined for anything else. */
export function eventData(
  value: unknown,
  context: unknown,
  scene: Scene,
): LiquidObject | undefined {
  const kind = objectDetails(value)?.name ?? "";
  const name = outputText(context);
  const known = CONTEXTS[kind]?.includes(name) ? name : undefined;
  if (kind === "Product") return { context: known, product: productData(value, scene) };
  if (kind === "Collection") return { collection: collectionData(value) };
  return kind === "Cart" ? { context: known, cart: cartData(value, scene) } : undefined;
}

function productData(product: unknown, scene: Scene): LiquidObject {
  const variants = ownProperty(product, "variants");
  return {
    id: outputText(ownProperty(product, "id")),
    title: ownProperty(product, "title"),
    vendor: ownProperty(product, "vendor"),
    type: ownProperty(product, "type"),
    url: ownProperty(product, "url"),
    variants: (Array.isArray(variants) ? variants : []).map((variant) => ({
      id: outputText(ownProperty(variant, "id")),
      title: ownProperty(variant, "title"),
      sku: ownProperty(variant, "sku"),
      price: amount(ownProperty(variant, "price"), scene),
    })),
  };
}

function collectionData(collection: unknown): LiquidObject {
  return {
    id: outputText(ownProperty(collection, "id")),
    title: ownProperty(collection, "title"),
    handle: ownProperty(collection, "handle"),
  };
}

/** A cart that nothing was put into does not exist yet. */
function cartData(cart: unknown, scene: Scene): LiquidObject | undefined {
  const items = ownProperty(cart, "items");
  if (!Array.isArray(items) || items.length === 0) return undefined;
  return {
    totalQuantity: ownProperty(cart, "item_count"),
    cost: { totalAmount: amount(ownProperty(cart, "total_price"), scene) },
    lines: items.filter(isRecord).map((item) => ({
      quantity: item["quantity"],
      merchandise: { id: outputText(item["variant_id"]), title: item["title"] },
    })),
  };
}

function amount(cents: unknown, { currency }: Scene): LiquidObject {
  return { amount: toNumber(cents) / 100, currencyCode: currency };
}
