import { Conflict } from "#platform/errors.ts";

export function versionIdReused(): Conflict {
  return new Conflict("version-id-reused", "This id belongs to a version with other code.");
}
