/** Why no section can be added to a template. What the merchant reads stands in `whyUnusable`. */
export type UnusablePage = {
  reason:
    | "too-large"
    | "not-json"
    | "comment"
    | "trailing-comma"
    | "duplicate-key"
    | "not-a-template"
    | "broken-order"
    | "full"
    | "liquid-template"
    | "for-one-market"
    | "section-not-allowed"
    | "section-limit";
  /** In the file, from 1; null when it is not about a line. */
  line: number | null;
  /** The name that is at fault; null when none is. */
  name: string | null;
};

export function unusable(
  reason: UnusablePage["reason"],
  { line = null, name = null }: { line?: number | null; name?: string | null } = {},
): { kind: "unusable" } & UnusablePage {
  return { kind: "unusable", reason, line, name };
}

/** The reason as a sentence for the merchant. */
export function whyUnusable({ reason, line, name }: UnusablePage): string {
  const where = line === null ? "" : ` (line ${line})`;
  switch (reason) {
    case "too-large":
      return "Its file is larger than the 512 KB that Shopify allows.";
    case "not-json":
      return `Its file is not readable${where}.`;
    case "comment":
      return `Its file has a comment that a change could lose${where}.`;
    case "trailing-comma":
      return `Its file has a comma too many${where}.`;
    case "duplicate-key":
      return `Its file names “${name ?? ""}” twice${where}.`;
    case "not-a-template":
      return "Its file does not list sections the way Shopify's pages do.";
    case "broken-order":
      return name === null
        ? "Its file does not say in which order the sections stand."
        : `Its order names “${name}”, which is not one of its sections, or names it twice.`;
    case "full":
      return "It has 25 sections already, the most that Shopify allows.";
    case "liquid-template":
      return "Written in Liquid code, which takes no sections from here or from the theme editor.";
    case "for-one-market":
      return "It changes another page for one market or group of customers.";
    case "section-not-allowed":
      return "The section's own settings (enabled_on, disabled_on) keep it off pages of this kind.";
    case "section-limit":
      return "The section's own settings (limit) allow no more of it on one page.";
  }
}
