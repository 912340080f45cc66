import type { FilterFamily } from "../filter.ts";
import { LiquidProblem } from "../problem.ts";
import { isRecord, LiquidFloat, objectDetails, ownProperty } from "../values.ts";
import { outputText } from "../output-text.ts";

const DEEPEST_JSON = 20;

export const JSON_FILTERS: FilterFamily = {
  json: (input, _args, { charge }) => {
    const text = jsonText(input);
    charge(text.length);
    return text;
  },
  structured_data: (input) => jsonText(structuredData(input)),
  standard_event_data: (input) => jsonText(input),
};

/** JSON that is safe inside a script element. */
export function jsonText(value: unknown): string {
  return JSON.stringify(jsonValue(value, 0))
    .replace(/</g, "\\u003c")
    .replace(/>/g, "\\u003e")
    .replace(/&/g, "\\u0026");
}

function jsonValue(value: unknown, depth: number): unknown {
  if (depth > DEEPEST_JSON) throw new LiquidProblem("object is nested too deep for json");
  if (value === null || value === undefined) return null;
  if (value instanceof LiquidFloat) return value.number;
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((item) => jsonValue(item, depth + 1));
  const details = objectDetails(value);
  if (details?.json) return jsonValue(details.json(), depth + 1);
  if (details) return details.text ?? { error: "json not allowed for this object" };
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, jsonValue(item, depth + 1)]),
  );
}

/** schema.org's words for a product or an article. */
function structuredData(value: unknown): Record<string, unknown> {
  const kind = objectDetails(value)?.name;
  const read = (name: string): unknown => ownProperty(value, name);
  if (kind === "Article") {
    return {
      "@context": "http://schema.org/",
      "@type": "Article",
      headline: read("title"),
      author: { "@type": "Person", name: read("author") },
      datePublished: read("published_at"),
      url: read("url"),
    };
  }
  if (kind !== "Product") throw new LiquidProblem("structured_data needs a product or an article");
  return {
    "@context": "http://schema.org/",
    "@type": "Product",
    name: read("title"),
    description: outputText(read("description")).replace(/<[^>]*>/g, ""),
    url: read("url"),
    brand: { "@type": "Brand", name: read("vendor") },
    image: ownProperty(read("featured_image"), "src"),
    offers: {
      "@type": "Offer",
      availability: `http://schema.org/${read("available") === true ? "InStock" : "OutOfStock"}`,
      price: (Number(read("price")) / 100).toFixed(2),
      url: read("url"),
    },
  };
}
