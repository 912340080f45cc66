import { wholeList } from "../limited-list.ts";
import type { StoreData } from "../store-data.ts";
import type { ThemeLook } from "../theme-look.ts";
import { liquidObject, ownProperty, withProperties } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { giftCardObject } from "./gift-card.ts";
import { countryOptionTags, localizationObject, shopLanguages } from "./localization.ts";
import { ROUTES } from "./routes.ts";
import { themeSettings } from "./setting-values.ts";
import { shopObject } from "./shop.ts";
import { byHandle } from "./store-world.ts";
import type { StoreWorld } from "./store-world.ts";
import { visitorObjects } from "./visitor.ts";
import type { Visitor } from "./visitor.ts";

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
  visitor?: Visitor | undefined;
};

/** The objects that every template of the storefront sees. */
export function globalObjects(
  store: StoreData,
  world: StoreWorld,
  look: ThemeLook,
  visit: Visit,
): LiquidObject {
  const visitor = visitorObjects(store, world, visit.visitor ?? {});
  const customer = ownProperty(visitor, "customer");
  return liquidObject(
    { name: "Globals" },
    {
      ...visitor,
      shop: shopObject(store, world),
      routes: liquidObject({ name: "Routes" }, ROUTES),
      request: requestObject(store, visit),
      template: templateObject(visit.pageType),
      theme: liquidObject({ name: "Theme" }, { id: look.themeId, name: look.name, role: "main" }),
      localization: localizationObject(store),
      gift_card: visit.pageType === "gift_card" ? giftCardObject(store, customer) : undefined,
      current_page: visit.pageNumber ?? 1,
      current_tags: undefined,
      page_title: store.shop.name,
      page_description: store.shop.description,
      canonical_url: `https://${store.shop.domain}${visit.path}`,
      powered_by_link: POWERED_BY,
      content_for_index: "",
      content_for_header: "",
      additional_checkout_buttons: true,
      content_for_additional_checkout_buttons: CHECKOUT_BUTTONS,
      scripts: liquidObject({ name: "Scripts" }, { cart_calculate_line_items: undefined }),
    },
    {
      settings: () => themeSettings(look),
      all_country_option_tags: () => countryOptionTags("all", store.shop),
      country_option_tags: () => countryOptionTags("sold-to", store.shop),
      ...shownResources(world, visit),
      ...resourcesByHandle(store, world),
    },
  );
}

/** The resource of the page, under its own name, as `closest`, and by what the page says of it. */
function shownResources(world: StoreWorld, visit: Visit): Record<string, () => unknown> {
  const { product, collection, article, blog, page, pageType } = visit;
  const shown: Record<string, () => unknown> = {
    product: () => product && world.product(product),
    collection: () => collection && world.collection(collection),
    article: () => article && world.article(article),
    blog: () => blog && blogAround(world.blog(blog), article && world.article(article)),
    page: () => page && world.page(page),
  };
  const main = (): unknown => (Object.hasOwn(shown, pageType) ? shown[pageType]?.() : undefined);
  return {
    ...shown,
    closest: () => liquidObject({ name: "Closest" }, { metaobject: undefined }, shown),
    handle: () => ownProperty(main(), "handle"),
    page_image: () => ownProperty(main(), "featured_image") ?? ownProperty(main(), "image"),
  };
}

/** On an article's page its blog knows the articles before and after it. */
function blogAround(blog: LiquidObject | undefined, article: unknown): LiquidObject | undefined {
  const list = blog?.["articles"];
  if (!blog || !Array.isArray(list)) return blog;
  const articles = wholeList(list);
  const place = articles.indexOf(article);
  if (place === -1) return blog;
  return withProperties(blog, {
    next_article: articles[place + 1],
    previous_article: place > 0 ? articles[place - 1] : undefined,
  });
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
const CHECKOUT_BUTTONS =
  '<div class="dynamic-checkout__content" id="dynamic-checkout-cart" data-shopify="dynamic-checkout-cart"></div>';

/** Prints as the page type; pages of customers stand in a folder. */
function templateObject(pageType: string): LiquidObject {
  const [folder, name] = pageType.split("/");
  return liquidObject(
    { name: "Template", text: pageType },
    { name: name ?? folder, directory: name === undefined ? undefined : folder, suffix: undefined },
  );
}

function requestObject({ shop }: StoreData, visit: Visit): LiquidObject {
  return liquidObject(
    { name: "Request" },
    {
      design_mode: visit.designMode,
      visual_preview_mode: false,
      host: shop.domain,
      origin: `https://${shop.domain}`,
      path: visit.path,
      page_type: visit.pageType,
      locale: shopLanguages(shop)[0],
    },
  );
}
