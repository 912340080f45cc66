import type { StoreData, StoreImage } from "../store-data.ts";
import { liquidObject } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { addressObject } from "./address.ts";
import { colorObject } from "./color.ts";
import { imageObject } from "./image.ts";
import { shopCountry, shopLanguages } from "./localization.ts";
import { currencyObject } from "./money.ts";
import type { StoreWorld } from "./store-world.ts";

/** `shop`: what the store says about itself. */
export function shopObject(store: StoreData, world: StoreWorld): LiquidObject {
  const { shop, products, collections } = store;
  const languages = shopLanguages(shop);
  return liquidObject(
    { name: "Shop", text: shop.name },
    {
      id: 1,
      name: shop.name,
      description: shop.description,
      domain: shop.domain,
      permanent_domain: shop.permanent_domain,
      email: shop.email,
      phone: shop.phone ?? "",
      currency: shop.currency,
      money_format: shop.money_format,
      money_with_currency_format: shop.money_with_currency_format,
      url: `https://${shop.domain}`,
      secure_url: `https://${shop.domain}`,
      enabled_currencies: [currencyObject(shop.currency)],
      enabled_payment_types: ["american_express", "master", "visa", "paypal", "shopify_pay"],
      published_locales: languages,
      enabled_locales: languages,
      locale: languages[0],
      products_count: products.length,
      collections_count: collections.length,
      types: distinct(products.map(({ type }) => type)),
      vendors: distinct(products.map(({ vendor }) => vendor)),
      search_types: ["article", "page", "product"],
      accepts_gift_cards: true,
      customer_accounts_enabled: true,
      customer_accounts_optional: true,
      password_message: "",
      taxes_included: false,
      address: shopAddress(store),
      brand: brandObject(shop.brand),
      ...policyFields(store, world),
    },
    { metafields: () => world.metafields(shop.metafields) },
  );
}

/** Before the merchant says where they are, only the country is known. */
function shopAddress({ shop }: StoreData): LiquidObject {
  const country_code = shopCountry(shop);
  const unknown = { address1: "", city: "", zip: "", country_code };
  return addressObject({ company: shop.name, ...(shop.address ?? unknown) }, 1, shop.currency);
}

function policyFields({ shop }: StoreData, world: StoreWorld): LiquidObject {
  return {
    policies: (shop.policies ?? []).flatMap(({ handle }) => world.policy(handle) ?? []),
    refund_policy: world.policy("refund-policy"),
    shipping_policy: world.policy("shipping-policy"),
    privacy_policy: world.policy("privacy-policy"),
    terms_of_service: world.policy("terms-of-service"),
    subscription_policy: world.policy("subscription-policy"),
  };
}

function brandObject(brand: StoreData["shop"]["brand"]): LiquidObject | undefined {
  if (!brand) return undefined;
  const picture = (image: StoreImage | null): LiquidObject | undefined =>
    image ? imageObject(image) : undefined;
  const pairs = (list: { background: string; foreground: string }[]): LiquidObject[] =>
    list.map(({ background, foreground }) =>
      liquidObject(
        { name: "BrandColor" },
        { background: colorObject(background), foreground: colorObject(foreground) },
      ),
    );
  return liquidObject(
    { name: "Brand" },
    {
      slogan: brand.slogan,
      short_description: brand.short_description,
      logo: picture(brand.logo),
      square_logo: picture(brand.square_logo),
      favicon_url: picture(brand.square_logo),
      cover_image: picture(brand.cover_image),
      colors: liquidObject(
        { name: "BrandColors" },
        { primary: pairs(brand.colors.primary), secondary: pairs(brand.colors.secondary) },
      ),
      metafields: {},
    },
  );
}

function distinct(texts: string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== "").toSorted();
}
