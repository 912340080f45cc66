import { z } from "zod";
import { NoThemeAccess, NotFound, ShopifyUnavailable } from "#platform/errors.ts";

/** A file with which Shopify does nothing just now. */
export type PutOff = { fileName: string; code: string | null; message: string };

/** What Shopify says about one file, or about the theme, in an answer that is otherwise fine. */
export const ThemeUserError = z.object({
  code: z.string().nullable(),
  message: z.string(),
  filename: z.string().nullable(),
  field: z.array(z.string()).nullable(),
});
export type ThemeUserError = z.infer<typeof ThemeUserError>;

export const THEME_USER_ERROR_FIELDS = `
  code
  message
  filename
  field
`;

const NO_ACCESS = ["ACCESS_DENIED", "THEME_LIMITED_PLAN"];
const LATER = ["THROTTLED", "THEME_FILES_CONFLICT"];

/** Throws the errors that are not about a file's content; what Shopify puts off is not among them. */
export function throwUnlessAboutFiles(errors: ThemeUserError[]): void {
  for (const { code, message, filename, field } of errors) {
    if (code !== null && NO_ACCESS.includes(code)) throw new NoThemeAccess(message);
    if (code === "NOT_FOUND" && field?.includes("themeId")) throw new NotFound(message);
    if (code === "ERROR" && filename === null) throw new ShopifyUnavailable(message);
  }
}

/** Why Shopify does nothing with the file just now; null when it has done with it, one way or the other. */
export function putOffOf(fileName: string, errors: ThemeUserError[]): PutOff | null {
  const own = errors.filter(({ filename }) => filename === null || filename === fileName);
  const later = own.find(({ code }) => code !== null && LATER.includes(code));
  return later === undefined ? null : { fileName, code: later.code, message: later.message };
}
