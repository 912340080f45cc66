import type { StoreData } from "../store-data.ts";
import { liquidObject } from "../values.ts";
import type { LiquidObject } from "../values.ts";

/** A gift card as its page shows one; the number is no real card's. */
export function giftCardObject({ shop }: StoreData, customer: unknown): LiquidObject {
  return liquidObject(
    { name: "GiftCard" },
    {
      balance: 5_000,
      initial_value: 10_000,
      code: "ABCD EFGH JKLM NPQR",
      last_four_characters: "NPQR",
      currency: shop.currency,
      customer,
      recipient: liquidObject(
        { name: "Recipient" },
        { name: "Alex Doe", nickname: "Alex", email: "alex@example.com" },
      ),
      message: "Enjoy!",
      send_on: undefined,
      enabled: true,
      expired: false,
      expires_on: undefined,
      url: `https://${shop.domain}/gift_cards/1/preview`,
      pass_url: `https://${shop.domain}/gift_cards/1/preview/pass`,
      qr_identifier: "preview",
      template_suffix: "",
      properties: {},
      product: undefined,
      variant: undefined,
    },
  );
}
