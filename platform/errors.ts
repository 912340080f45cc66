/**
 * What breaks: accidents a caller cannot decide on, turned into a problem answer in one place.
 *
 * Answers a caller must decide on are returned as unions instead.
 */
export abstract class AppError extends Error {
  /** Stable word for clients, one of the codes of docs/api.md. */
  abstract readonly code: string;
  /** HTTP status of the problem answer. */
  abstract readonly status: number;
  readonly retryable: boolean = false;
  /** Members added to the problem answer. */
  readonly extra: Record<string, unknown> = {};
}

/**
 * The process cannot start, and a person can mend it: the message says how, in few words, without a secret.
 *
 * Told by its name: the bundled app and its server each have their own copy of this class.
 */
export class StartRefused extends Error {
  override readonly name = "StartRefused";
}

/** A foreign shop's thing answers exactly like one that does not exist. */
export class NotFound extends AppError {
  readonly code = "not-found";
  readonly status = 404;
}

export type ConflictCode =
  | "invalid-transition"
  | "stale-version"
  | "run-in-progress"
  | "message-id-reused"
  | "version-id-reused"
  | "theme-file-changed"
  | "theme-file-not-ours"
  | "theme-role-changed";

export class Conflict extends AppError {
  readonly code: ConflictCode;
  readonly status = 409;
  override readonly extra: Record<string, unknown>;

  constructor(code: ConflictCode, message: string, extra: Record<string, unknown> = {}) {
    super(message);
    this.code = code;
    this.extra = extra;
  }
}

/** Well-formed, but not what is asked for; `errors` name each place. */
export class InvalidInput extends AppError {
  readonly code = "invalid-input";
  readonly status = 422;
  override readonly extra: { errors: { path: string; message: string }[] };

  constructor(errors: { path: string; message: string }[]) {
    super(errors.map(({ path, message }) => `${path}: ${message}`).join("; "));
    this.extra = { errors };
  }
}

export class TooLarge extends AppError {
  readonly code = "too-large";
  readonly status = 413;
}

/** Shopify answered with a fault, or not at all. */
export class ShopifyUnavailable extends AppError {
  readonly code: string = "shopify-unavailable";
  readonly status = 502;
  override readonly retryable = true;
}

/** The shop gives us no token: the app was removed, or was never opened. */
export class NoShopAccess extends AppError {
  readonly code = "shopify-unavailable";
  readonly status = 502;
}

/** Shopify refuses theme writes: no exemption, a missing scope, a locked or limited theme. */
export class NoThemeAccess extends AppError {
  readonly code = "no-theme-access";
  readonly status = 502;
}

/** The provider refuses, or stalls before its first token. */
export class ModelUnavailable extends AppError {
  readonly code = "model-unavailable";
  readonly status = 503;
  override readonly retryable = true;
}
