import { checkSection } from "#liquid/check/check-section.ts";
import type { Problem } from "#liquid/check/problem.ts";
import { AppError } from "#platform/errors.ts";

/** The checker's process died twice, or took too long. */
class CheckerUnavailable extends AppError {
  readonly code = "checker-unavailable";
  readonly status = 503;
  override readonly retryable = true;
}

/**
 * Checks, and once more when the checker's process has died meanwhile: the file need not be why.
 *
 * @throws {CheckerUnavailable}
 */
export async function checkOrRefuse(code: string): Promise<Problem[]> {
  return checkSection(code)
    .catch(() => checkSection(code))
    .catch((cause: unknown) => {
      throw new CheckerUnavailable("The code could not be checked. Try again.", { cause });
    });
}
