import { z } from "zod";
import { NotFound } from "#platform/errors.ts";

/**
 * An id from the address.
 *
 * @throws {NotFound} when it is not an id at all: like one that does not exist.
 */
export function pathId(value: string | undefined): string {
  const parsed = z.uuid().safeParse(value);
  if (!parsed.success) throw new NotFound("No such thing.");
  return parsed.data;
}
