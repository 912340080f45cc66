import { AppError } from "#platform/errors.ts";

/** The app lacks the scope, or Shopify's leave, for an operation. */
export class AccessDenied extends AppError {
  readonly code = "shopify-unavailable";
  readonly status = 502;
}
