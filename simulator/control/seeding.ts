import { z } from "zod";
import { seededShop, seededState, nextId, type SimulatedShop } from "../state.ts";
import { sendOwnWebhook } from "../webhooks/send-own-webhook.ts";
import { addShop, now, type World } from "../world.ts";
import { scopesWebhook } from "./installation.ts";
import { repeatedProducts } from "./repeated-products.ts";

/** `products` and `themes` are how many; `files` are written into the main theme without being checked. */
export const SeedRequest = z.object({
  shop: z.string().regex(/^[a-z0-9][a-z0-9-]*\.myshopify\.com$/),
  products: z.int().min(0).max(20_000).optional(),
  themes: z.int().min(1).max(20).optional(),
  files: z.record(z.string(), z.string().nullable()).optional(),
  scopes: z.array(z.string()).optional(),
});

export type SeedRequest = z.infer<typeof SeedRequest>;

/** Everything to its start: shops, tokens, limits, faults, clock, and no webhook still under way. Ids go on counting. */
export function resetWorld(world: World): void {
  const { lastId } = world.state;
  Object.assign(world.state, seededState(world.app.scopes), { lastId });
  world.faults.length = 0;
  world.buckets.clear();
  world.deliveryRules.length = 0;
  world.themeWriteRules.length = 0;
  world.deliveries.abort();
  world.deliveries = new AbortController();
  world.save();
}

/** Puts one shop to its seed, adding it when it is new, then makes it larger, smaller or different as asked. */
export async function seedShop(
  world: World,
  { shop: domain, products, themes, files, scopes }: SeedRequest,
): Promise<object> {
  const shop = addShop(world, domain);
  const { installed, scopes: previous, webhooks } = shop;
  Object.assign(shop, seededShop(domain, scopes ?? previous), { installed, webhooks });
  if (products !== undefined) {
    shop.catalog.products = repeatedProducts(shop.catalog.products, products);
  }
  if (themes !== undefined) fitThemes(world, shop, themes);
  for (const [name, body] of Object.entries(files ?? {})) writeFile(world, shop, name, body);
  if (scopes !== undefined) {
    for (const token of world.state.accessTokens)
      if (token.shop === shop.domain) token.scopes = [...scopes];
    await sendOwnWebhook(world, shop, scopesWebhook(world, shop, previous));
  }
  world.save();
  return { products: shop.catalog.products.length, themes: shop.themes.length };
}

function fitThemes(world: World, shop: SimulatedShop, count: number): void {
  const main = shop.themes.find(({ role }) => role === "MAIN") ?? shop.themes[0];
  if (main === undefined) throw new Error(`${shop.domain} has no theme`);
  const others = shop.themes.filter((theme) => theme !== main);
  shop.themes = [main, ...others].slice(0, count);
  while (shop.themes.length < count) {
    const number = shop.themes.length + 1;
    const copy = structuredClone(main);
    shop.themes.push({
      ...copy,
      id: nextId(world.state),
      name: `Theme ${number}`,
      role: "UNPUBLISHED",
    });
  }
}

/** As if the merchant had edited the file: no check, no webhook. `null` removes it. */
function writeFile(world: World, shop: SimulatedShop, name: string, body: string | null): void {
  const main = shop.themes.find(({ role }) => role === "MAIN");
  if (main === undefined) throw new Error(`${shop.domain} has no main theme`);
  if (body === null) {
    delete main.files[name];
    return;
  }
  const at = now(world).toISOString();
  main.files[name] = { body, encoding: "utf8", createdAt: at, updatedAt: at };
}
