import { z } from "zod";
import { NoThemeAccess, NotFound, ShopifyUnavailable } from "#platform/errors.ts";

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

/** Throws the errors that are not about a file's content. */
export function throwUnlessAboutFiles(errors: ThemeUserError[]): void {
  for (const { code, message, field } of errors) {
    if (code !== null && NO_ACCESS.includes(code)) throw new NoThemeAccess(message);
    if (code !== null && LATER.includes(code)) throw new ShopifyUnavailable(message);
    if (code === "NOT_FOUND" && field?.includes("themeId")) throw new NotFound(message);
  }
}
