import { LiquidProblem } from "../problem.ts";
import { outputText } from "../output-text.ts";
import type { Scene } from "../scene.ts";
import { toNumber } from "../numbers.ts";
import { isRecord, objectDetails, ownProperty } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { imageSource } from "./image-filters.ts";

type Read = (name: string) => unknown;

/** schema.org's words for a product or an article. @throws {LiquidProblem} for anything else. */
export function structuredData(value: unknown, scene: Scene): LiquidObject {
  const kind = objectDetails(value)?.name;
  const read: Read = (name) => ownProperty(value, name);
  if (kind === "Article") return articleData(read, scene);
  if (kind === "Product") return productData(read, scene);
  throw new LiquidProblem("structured_data needs a product or an article");
}

/** A product with several variants is a group of them. */
function productData(read: Read, scene: Scene): LiquidObject {
  const list = read("variants");
  const variants = Array.isArray(list) ? list.filter(isRecord) : [];
  const url = outputText(read("url"));
  const about = {
    "@context": "http://schema.org/",
    brand: { "@type": "Brand", name: read("vendor") },
    category: outputText(ownProperty(read("category"), "name")),
    description: plainText(read("description")),
    name: read("title"),
    url: absolute(url, scene),
    ...picture(read("featured_image")),
  };
  const [only] = variants;
  if (variants.length < 2) {
    const offer = only && { ...identity(only), offers: offerData(only, scene) };
    return { ...about, "@id": `${url}#product`, "@type": "Product", ...offer };
  }
  return {
    ...about,
    "@id": `${url}#product`,
    "@type": "ProductGroup",
    productGroupID: outputText(read("id")),
    hasVariant: variants.map((variant) => ({
      "@id": `${outputText(variant["url"])}#variant`,
      "@type": "Product",
      name: variant["name"],
      ...identity(variant),
      ...picture(variant["featured_image"] ?? read("featured_image")),
      offers: offerData(variant, scene),
    })),
  };
}

function identity({ sku, barcode }: LiquidObject): LiquidObject {
  return {
    ...(sku === "" || sku === undefined ? {} : { sku }),
    ...(barcode === "" || barcode === undefined ? {} : { gtin: barcode }),
  };
}

function offerData(variant: LiquidObject, scene: Scene): LiquidObject {
  const url = outputText(variant["url"]);
  return {
    "@id": `${url}#offer`,
    "@type": "Offer",
    availability: `http://schema.org/${variant["available"] === true ? "InStock" : "OutOfStock"}`,
    price: (toNumber(variant["price"]) / 100).toFixed(2),
    priceCurrency: scene.currency,
    url: absolute(url, scene),
  };
}

function articleData(read: Read, scene: Scene): LiquidObject {
  const url = outputText(read("url"));
  const shop = ownProperty(scene.globals["shop"], "name");
  return {
    "@context": "http://schema.org/",
    "@id": `${url}#article`,
    "@type": "Article",
    articleBody: plainText(read("content")),
    author: { "@type": "Person", name: read("author") },
    dateCreated: read("created_at"),
    dateModified: read("updated_at"),
    datePublished: read("published_at"),
    description: plainText(read("excerpt_or_content")),
    headline: read("title"),
    ...picture(read("image")),
    mainEntityOfPage: { "@type": "WebPage", "@id": absolute(url, scene) },
    publisher: { "@type": "Organization", name: shop },
    url: absolute(url, scene),
  };
}

function picture(image: unknown): LiquidObject {
  const source = imageSource(image);
  if (source === "") return {};
  const url = source.startsWith("//") ? `https:${source}` : source;
  return { image: `${url}${url.includes("?") ? "&" : "?"}width=1920` };
}

function absolute(path: string, { globals }: Scene): string {
  return `${outputText(ownProperty(globals["request"], "origin"))}${path}`;
}

function plainText(html: unknown): string {
  return outputText(html)
    .replace(/<[^<>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
