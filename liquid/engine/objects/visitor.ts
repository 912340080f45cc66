import type { StoreData } from "../store-data.ts";
import type { LiquidObject } from "../values.ts";
import { cartObject } from "./cart.ts";
import type { Lines } from "./cart.ts";
import { customerObject } from "./customer.ts";
import type { SignedIn } from "./customer.ts";
import { predictiveSearchObject, recommendationsObject, searchObject } from "./search.ts";
import type { StoreWorld } from "./store-world.ts";

/** Who looks at the page, and what they did so far; nobody in particular when nothing is said. */
export type Visitor = {
  /** The cart's lines by product; the first variant that can be bought. */
  cart?: Lines;
  /** Signed in as. */
  customer?: SignedIn;
  /** What was searched for; titles that have one of its words are found. */
  search?: string;
  /** What is typed into a search field that suggests while one types. */
  suggestedFor?: string;
  /** Handle of the product that recommendations were asked for. */
  recommendedFor?: string;
};

/** The objects that differ from visitor to visitor. */
export function visitorObjects(
  store: StoreData,
  world: StoreWorld,
  visitor: Visitor,
): LiquidObject {
  return {
    cart: cartObject(store, visitor.cart ?? [], world),
    customer: visitor.customer && customerObject(visitor.customer, store, world),
    search: searchObject(visitor.search, store, world),
    predictive_search: predictiveSearchObject(visitor.suggestedFor, store, world),
    recommendations: recommendationsObject(visitor.recommendedFor, store, world),
  };
}
