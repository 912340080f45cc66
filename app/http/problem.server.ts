import { ZodError } from "zod";
import { AppError, InvalidInput, NotFound } from "#platform/errors.ts";
import type { Log } from "#platform/log.ts";

export type ProblemDetails = {
  status: number;
  code: string;
  detail: string;
  headers?: HeadersInit;
  [member: string]: unknown;
};

/** `application/problem+json` (RFC 9457); `code` is the stable word that clients compare. */
export function problem({ status, code, detail, headers, ...extra }: ProblemDetails): Response {
  const body = { type: "about:blank", title: titleOf(code), status, code, detail, ...extra };
  return Response.json(body, {
    status,
    headers: {
      ...Object.fromEntries(new Headers(headers)),
      "content-type": "application/problem+json",
    },
  });
}

/**
 * The one place where what was thrown becomes an answer.
 *
 * Nothing of an unexpected error reaches the client: it is logged under an id that the answer carries.
 */
export function problemOf(thrown: unknown, log: Log): Response {
  if (thrown instanceof Response) return libraryProblem(thrown);
  const error = thrown instanceof ZodError ? invalidInput(thrown) : thrown;
  if (error instanceof NotFound) return notFoundProblem();
  if (error instanceof AppError)
    return problem({
      status: error.status,
      code: error.code,
      detail: error.message,
      ...error.extra,
    });
  const reference = crypto.randomUUID();
  log.error({ err: error, reference }, "A request failed unexpectedly");
  return problem({
    status: 500,
    code: "internal-error",
    detail: `Something went wrong on our side. Reference: ${reference}`,
  });
}

/** One answer for what never was, what is gone and what is another shop's: it tells nothing. */
export function notFoundProblem(): Response {
  return problem({ status: 404, code: "not-found", detail: "There is nothing with this address." });
}

/** For a route whose other methods are these: `export const action = methodNotAllowed("GET")`. */
export function methodNotAllowed(...allowed: string[]): () => Response {
  return () =>
    problem({
      status: 405,
      code: "method-not-allowed",
      detail: `This address takes ${allowed.join(", ")}.`,
      headers: { allow: allowed.join(", ") },
    });
}

function invalidInput(error: ZodError): InvalidInput {
  return new InvalidInput(
    error.issues.map(({ path, message }) => ({ path: path.join("."), message })),
  );
}

/**
 * The library's own answers. 401 keeps its retry header: App Bridge asks again with a new token.
 *
 * An empty 500 is its word for Shopify not giving an access token.
 */
function libraryProblem(response: Response): Response {
  if (response.status >= 500)
    return problem({
      status: 502,
      code: "shopify-unavailable",
      detail: "Shopify does not answer. Try again in a moment.",
    });
  if (response.status !== 401 && response.status !== 410 && response.status !== 403)
    return response;
  const headers = new Headers(response.headers);
  headers.delete("content-type");
  headers.delete("content-length");
  return problem({
    status: 401,
    code: "unauthenticated",
    detail: "The session token is missing, expired or not valid for this app.",
    headers,
  });
}

function titleOf(code: string): string {
  const words = code.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
