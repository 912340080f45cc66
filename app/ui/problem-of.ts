import { ApiProblem } from "./api-client.ts";

export function problemOf(error: unknown): ApiProblem {
  return error instanceof ApiProblem
    ? error
    : new ApiProblem(0, "internal-error", "Something went wrong. Nothing was changed.");
}

/** Why a request was refused, as a sentence: of an input that is wrong, its own reason without its path. */
export function reasonOf(error: unknown): string {
  const { extra, message } = problemOf(error);
  const [first]: unknown[] = Array.isArray(extra["errors"]) ? extra["errors"] : [];
  if (typeof first !== "object" || first === null || !("message" in first)) return message;
  return typeof first.message === "string" ? first.message : message;
}
