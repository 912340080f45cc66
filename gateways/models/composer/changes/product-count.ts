import type { Change } from "../change.ts";
import { findRange } from "../find-settings.ts";
import { setStartValue, startValue } from "../section.ts";
import { widenRange } from "./columns.ts";

const LIMIT_ID =
  /^(limit|products_to_show|product_count|max_products|number_of_products|products|posts|post_limit)$/;
const ASKED =
  /\b(\d+) (?:\w+ ){0,2}?(?:products?|items?|best ?sellers?|arrivals?|posts?|articles?)\b|\bproducts? to (\d+)\b/;
/** As many as Shopify gives a section without pages. */
const MOST_PRODUCTS = 50;

/** "Show 12 products", "eight best sellers". */
export const productCount: Change = ({ plain }) => {
  const match = ASKED.exec(plain);
  if (!match) return null;
  const asked = Number(match[1] ?? match[2]);
  if (asked < 1) return null;
  return (section) => {
    const count = Math.min(asked, MOST_PRODUCTS);
    const widened = widenRange(section, LIMIT_ID, count);
    const range = findRange(widened, LIMIT_ID);
    if (!range) return { kind: "unable", said: "This section has no number of products to set." };
    if (startValue(section, range) === count) {
      return { kind: "already", said: `It already shows up to ${count}.` };
    }
    const changed = setStartValue(widened, range, count);
    return {
      kind: "changed",
      section: changed,
      said: `it shows up to ${count} ${range.label.toLowerCase()}`,
    };
  };
};
