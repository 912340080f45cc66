import { ShopifyUnavailable } from "#platform/errors.ts";

/** Shopify wants fewer requests of this shop; the operation was not carried out. */
export class ShopifyThrottled extends ShopifyUnavailable {
  readonly waitInMs: number;

  constructor(message: string, waitInMs: number) {
    super(message);
    this.waitInMs = waitInMs;
  }
}
