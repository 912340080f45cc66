import type { StoreData } from "../store-data.ts";
import type { ThemeLook } from "../theme-look.ts";
import { liquidObject } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { themeSettings } from "./setting-values.ts";
import { byHandle } from "./store-world.ts";
import type { StoreWorld } from "./store-world.ts";

/** What page is shown, and to whom. */
export type Visit = {
  pageType: string;
  path: string;
  designMode: boolean;
  product?: string | undefined;
  collection?: string | undefined;
  article?: string | undefined;
  blog?: string | undefined;
  page?: string | undefined;
  themeName: string;
  pageNumber?: number | undefined;
};

/** The objects that every template of the storefront sees. */
export function globalObjects(
  store: StoreData,
  world: StoreWorld,
  look: ThemeLook,
  visit: Visit,
): LiquidObject {
  return liquidObject(
    { name: "Globals" },
    {
      shop: shopObject(store),
      cart: emptyCart(store),
      customer: undefined,
      routes: ROUTES,
      request: requestObject(store, visit),
      template: liquidObject(
        { name: "Template", text: visit.pageType },
        { name: visit.pageType, directory: undefined, suffix: undefined },
      ),
      theme: { id: look.themeId, name: look.name, role: "main" },
      localization: localizationObject(store),
      search: SEARCH_NOT_PERFORMED,
      current_page: visit.pageNumber ?? 1,
      current_tags: undefined,
      page_title: store.shop.name,
      page_description: store.shop.description,
      canonical_url: `https://${store.shop.domain}${visit.path}`,
      powered_by_link: POWERED_BY,
      content_for_index: "",
      scripts: [],
    },
    {
      settings: () => themeSettings(look),
      ...shownResources(world, visit),
      ...resourcesByHandle(store, world),
    },
  );
}

function shownResources(world: StoreWorld, visit: Visit): Record<string, () => unknown> {
  return {
    product: () => visit.product && world.product(visit.product),
    collection: () => visit.collection && world.collection(visit.collection),
    article: () => visit.article && world.article(visit.article),
    blog: () => visit.blog && world.blog(visit.blog),
    page: () => visit.page && world.page(visit.page),
  };
}

function resourcesByHandle(store: StoreData, world: StoreWorld): Record<string, () => unknown> {
  const handlesOf = (list: { handle: string }[]): string[] => list.map(({ handle }) => handle);
  const articles = store.blogs.flatMap((blog) =>
    blog.articles.map(({ handle }) => `${blog.handle}/${handle}`),
  );
  const images = store.images.map(({ id }) => id);
  return {
    collections: () =>
      byHandle("Collections", handlesOf(store.collections), (key) => world.collection(key)),
    all_products: () =>
      byHandle("AllProducts", handlesOf(store.products), (key) => world.product(key)),
    pages: () => byHandle("Pages", handlesOf(store.pages), (key) => world.page(key)),
    blogs: () => byHandle("Blogs", handlesOf(store.blogs), (key) => world.blog(key)),
    linklists: () => byHandle("Linklists", handlesOf(store.menus), (key) => world.linkList(key)),
    articles: () => byHandle("Articles", articles, (key) => world.article(key)),
    metaobjects: () => world.metaobjects(),
    images: () => byHandle("Images", images, (key) => world.image(key)),
  };
}

const POWERED_BY =
  '<a target="_blank" rel="nofollow" href="https://www.shopify.com">Powered by Shopify</a>';

const SEARCH_NOT_PERFORMED = {
  performed: false,
  terms: "",
  results: [],
  results_count: 0,
  types: ["article", "page", "product"],
  filters: [],
  sort_options: [],
  sort_by: "relevance",
  default_sort_by: "relevance",
};

function shopObject({ shop, products, collections }: StoreData): LiquidObject {
  return liquidObject(
    { name: "Shop", text: shop.name },
    {
      ...shop,
      id: 1,
      url: `https://${shop.domain}`,
      secure_url: `https://${shop.domain}`,
      money_with_currency_format: shop.money_with_currency_format,
      enabled_currencies: [currencyObject(shop.currency)],
      enabled_payment_types: ["american_express", "master", "visa", "paypal", "shopify_pay"],
      published_locales: [localeObject(shop.locale)],
      products_count: products.length,
      collections_count: collections.length,
      types: [...new Set(products.map(({ type }) => type))],
      vendors: [...new Set(products.map(({ vendor }) => vendor))],
      accepts_gift_cards: true,
      customer_accounts_enabled: true,
      customer_accounts_optional: true,
      password_message: "",
      phone: "",
      policies: [],
      brand: undefined,
      taxes_included: false,
      metafields: {},
    },
  );
}

function emptyCart({ shop }: StoreData): LiquidObject {
  return liquidObject(
    { name: "Cart" },
    {
      items: [],
      item_count: 0,
      total_price: 0,
      original_total_price: 0,
      items_subtotal_price: 0,
      checkout_charge_amount: 0,
      total_discount: 0,
      total_weight: 0,
      note: undefined,
      attributes: {},
      currency: currencyObject(shop.currency),
      cart_level_discount_applications: [],
      discount_applications: [],
      requires_shipping: false,
      taxes_included: false,
      duties_included: false,
      "empty?": true,
    },
  );
}

function requestObject({ shop }: StoreData, visit: Visit): LiquidObject {
  return {
    design_mode: visit.designMode,
    visual_preview_mode: false,
    host: shop.domain,
    origin: `https://${shop.domain}`,
    path: visit.path,
    page_type: visit.pageType,
    locale: localeObject(shop.locale),
  };
}

function localizationObject({ shop }: StoreData): LiquidObject {
  const country = liquidObject(
    { name: "Country", text: "United States" },
    {
      iso_code: "US",
      name: "United States",
      currency: currencyObject(shop.currency),
      unit_system: "imperial",
      market: { handle: "us", id: 1, metafields: {} },
      "popular?": false,
      continent: "North America",
      available_languages: [localeObject(shop.locale)],
    },
  );
  const language = localeObject(shop.locale);
  return {
    available_countries: [country],
    available_languages: [language],
    country,
    language,
    market: { handle: "us", id: 1, metafields: {} },
  };
}

function currencyObject(code: string): LiquidObject {
  const parts = new Intl.NumberFormat("en", { style: "currency", currency: code }).formatToParts(0);
  const symbol = parts.find(({ type }) => type === "currency")?.value ?? code;
  const name = new Intl.DisplayNames("en", { type: "currency" }).of(code) ?? code;
  return liquidObject({ name: "Currency", text: code }, { iso_code: code, symbol, name });
}

function localeObject(code: string): LiquidObject {
  const name = new Intl.DisplayNames(code, { type: "language" }).of(code) ?? code;
  return liquidObject(
    { name: "ShopLocale", text: code },
    { iso_code: code, name, endonym_name: name, primary: true, root_url: "/" },
  );
}

const ROUTES = {
  root_url: "/",
  account_url: "/account",
  account_addresses_url: "/account/addresses",
  account_login_url: "/account/login",
  account_logout_url: "/account/logout",
  account_profile_url: "/account/profile",
  account_recover_url: "/account/recover",
  account_register_url: "/account/register",
  all_products_collection_url: "/collections/all",
  cart_url: "/cart",
  cart_add_url: "/cart/add",
  cart_change_url: "/cart/change",
  cart_clear_url: "/cart/clear",
  cart_update_url: "/cart/update",
  collections_url: "/collections",
  predictive_search_url: "/search/suggest",
  product_recommendations_url: "/recommendations/products",
  search_url: "/search",
  storefront_login_url: "/customer_authentication/login",
};
