import { AppError } from "#platform/errors.ts";

/** Shopify refuses the query as too large for a single one: ask for smaller pages. */
export class QueryTooCostly extends AppError {
  readonly code = "shopify-unavailable";
  readonly status = 502;
}
