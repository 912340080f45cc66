import { z } from "zod";
import type { StoreData } from "#liquid/engine/store-data.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { parseAnswer } from "./parse-answer.ts";

export const READ_SHOP = `#graphql
  query ReadShop {
    shop {
      name
      email
      description
      myshopifyDomain
      currencyCode
      primaryDomain {
        host
      }
      currencyFormats {
        moneyFormat
        moneyWithCurrencyFormat
      }
    }
  }
`;

const Answer = z.object({
  shop: z.object({
    name: z.string(),
    email: z.string(),
    description: z.string().nullable(),
    myshopifyDomain: z.string(),
    currencyCode: z.string(),
    primaryDomain: z.object({ host: z.string() }),
    currencyFormats: z.object({ moneyFormat: z.string(), moneyWithCurrencyFormat: z.string() }),
  }),
});

/**
 * What Liquid sees of the shop itself.
 *
 * The locale is always English: reading the shop's own takes a scope that the app does not ask for.
 */
export async function readShop(graphql: AdminGraphql): Promise<StoreData["shop"]> {
  const { shop } = parseAnswer(Answer, await graphql(READ_SHOP));
  return {
    name: shop.name,
    domain: shop.primaryDomain.host,
    permanent_domain: shop.myshopifyDomain,
    description: shop.description ?? "",
    email: shop.email,
    currency: shop.currencyCode,
    money_format: shop.currencyFormats.moneyFormat,
    money_with_currency_format: shop.currencyFormats.moneyWithCurrencyFormat,
    locale: "en",
  };
}
