import type { Theme, ThemeFile } from "#domain/shops/shopify-admin.ts";
import type { PublicationRow } from "../publication-store.ts";
import { partsBetween } from "./parts-between.ts";

export type PlanWarning = {
  code: "live-theme" | "edited-in-theme" | "theme-lacks-colors" | "script" | "other-request";
  message: string;
  /** The script as it stands in the file, for a warning about one. */
  excerpt?: string;
};

const LONGEST_EXCERPT = 600;
const LIQUID_SCRIPT = {
  opening: /\{%-?\s*javascript\s*-?%\}/g,
  closing: /\{%-?\s*endjavascript\s*-?%\}/g,
};
const HTML_SCRIPT = { opening: /<script\b[^>]{0,2000}>/gi, closing: /<\/script\s*>/gi };
const REACHES_OUT = /\bfetch\s*\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|\bimport\s*\(/;

/** What the merchant should know before the file is written. */
export function planWarnings(
  theme: Theme,
  code: string,
  {
    current,
    ours,
    missing,
  }: {
    current: ThemeFile | null;
    ours: PublicationRow | null;
    /** Of the theme's settings, what the section refers to and the theme lacks. */
    missing: string[];
  },
): PlanWarning[] {
  const warnings: PlanWarning[] = [];
  if (theme.role === "main")
    warnings.push({
      code: "live-theme",
      message: "Customers see this at once. To look first, publish to a draft theme.",
    });
  if (current !== null && ours !== null && current.checksum !== ours.checksum)
    warnings.push({
      code: "edited-in-theme",
      message: "The file was edited in the theme after it was published. Those edits are replaced.",
    });
  if (missing.length > 0)
    warnings.push({
      code: "theme-lacks-colors",
      message: `${theme.name} does not have every color or setting that the section takes from its theme. It may look different there.`,
      excerpt: missing.join("\n").slice(0, LONGEST_EXCERPT),
    });
  return [...warnings, ...scriptWarnings(code)];
}

/** No static rule catches a script that builds an address: a person looks at every script. */
function scriptWarnings(code: string): PlanWarning[] {
  const scripts = [LIQUID_SCRIPT, HTML_SCRIPT].flatMap((marks) => partsBetween(code, marks));
  return scripts.map(({ inner }) => {
    const source = inner.trim();
    return REACHES_OUT.test(source)
      ? {
          code: "other-request",
          message: "This script can send requests from your storefront. Read it before publishing.",
          excerpt: source.slice(0, LONGEST_EXCERPT),
        }
      : {
          code: "script",
          message: "The section runs this script on your storefront.",
          excerpt: source.slice(0, LONGEST_EXCERPT),
        };
  });
}
