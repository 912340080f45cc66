import { z } from "zod";
import { TooLarge } from "#platform/errors.ts";
import { LIQUID_FILE_LIMIT_IN_BYTES } from "#liquid/schema/file-limit.ts";

/** An id in a body. */
export const uuid = z.uuid();

/** Text for people: no NUL or half characters, which no database keeps; limited in characters. */
export const text = (limitInCharacters: number) =>
  z
    .string()
    .trim()
    .max(limitInCharacters, `At most ${limitInCharacters.toLocaleString("en")} characters.`)
    .refine((value) => !value.includes("\0") && value.isWellFormed(), "Not readable text.");

/** A section's file. @throws {TooLarge} over 256 KB. */
export const code = z
  .string()
  .refine((value) => !value.includes("\0") && value.isWellFormed(), "Not readable text.")
  .transform((value) => {
    if (Buffer.byteLength(value) > LIQUID_FILE_LIMIT_IN_BYTES)
      throw new TooLarge("A section can have 256 KB at most.");
    return value.replaceAll("\r\n", "\n");
  });
