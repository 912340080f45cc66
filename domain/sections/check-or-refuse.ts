import { checkSection, recheckSection } from "#liquid/check/check-section.ts";
import type { Problem } from "#liquid/check/problem.ts";
import { AppError } from "#platform/errors.ts";
import type { Version } from "./version-store.ts";

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
  return twice(() => checkSection(code));
}

/**
 * The same for a version, which was checked when it was saved: whether it can still be published.
 *
 * @throws {CheckerUnavailable}
 */
export async function recheckOrRefuse(
  version: Pick<Version, "code" | "problems">,
): Promise<Problem[]> {
  return twice(() => recheckSection(version.code, version.problems));
}

function twice(check: () => Promise<Problem[]>): Promise<Problem[]> {
  return check()
    .catch(check)
    .catch((cause: unknown) => {
      throw new CheckerUnavailable("The code could not be checked. Try again.", { cause });
    });
}
