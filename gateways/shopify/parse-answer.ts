import type { z } from "zod";
import { ShopifyUnavailable } from "#platform/errors.ts";

/** @throws {ShopifyUnavailable} when Shopify's answer has not the shape that its schema promises. */
export function parseAnswer<Schema extends z.ZodType>(
  schema: Schema,
  answer: unknown,
): z.infer<Schema> {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new ShopifyUnavailable("Shopify's answer has an unexpected shape", { cause: parsed.error });
}
