import { ApiProblem } from "./api-client.ts";

export function problemOf(error: unknown): ApiProblem {
  return error instanceof ApiProblem
    ? error
    : new ApiProblem(0, "internal-error", "Something went wrong. Nothing was changed.");
}
