import type { Offence } from "./offence.ts";

type Rewording = (message: string) => string;

const QUOTED = /['"`]([^'"`]+)['"`]/;

/** Only the rules whose own words a merchant would not understand. */
const rewordings: Readonly<Record<string, Rewording>> = {
  CheckIncomplete: () => "Something in this section kept it from being checked completely.",
  LiquidHTMLSyntaxError: sayWhatIsOpen,
  LiquidSyntaxError: () => "Shopify cannot read this Liquid and would refuse the file.",
  ScriptSyntax: () => "The script has a mistake here, so none of it would run.",
  UndefinedObject: (message) =>
    `"${nameIn(message)}" does not exist on this page, so nothing would be shown here.`,
  UnknownFilter: (message) =>
    `Shopify has no filter named "${nameIn(message)}", so it would refuse the file.`,
  UnusedAssign: (message) => `"${nameIn(message)}" is set here but never used.`,
  ValidSchema: () => "The section's settings are not described the way Shopify expects.",
  ValidSettingsKey: () => "A preset sets something that is not among the section's settings.",
  MissingTemplate: () => "This uses a file that the theme may not have.",
  DeprecatedTag: () => "Shopify has replaced this tag with a newer one.",
  DeprecatedFilter: () => "Shopify has replaced this filter with a newer one.",
  HardcodedRoutes: () =>
    "A fixed address breaks in stores with several languages. Use the address from Liquid.",
  LiquidComplexity: () => "The section decides too many things at once and is hard to maintain.",
  LiquidNestingDepth: () => "The conditions and loops are nested too deeply.",
  ParserBlockingScript: () => "This script holds up the page while it loads.",
  RemoteAsset: () => "This loads a file from outside the store, which is slower and can vanish.",
  UnsupportedFilterArguments: () => "This filter is given something that it does not accept.",
};

/** Theme-check's finding in plain words; its own words are for developers. */
export function inPlainWords({ check, message }: Pick<Offence, "check" | "message">): string {
  const reword = rewordings[check];
  return reword === undefined ? message : reword(message);
}

function sayWhatIsOpen(message: string): string {
  const kind = message.includes("HtmlElement") ? "HTML element" : "Liquid tag";
  if (message.includes("before it was opened")) return `A ${kind} is closed that was never opened.`;
  if (message.includes("was closed")) {
    return `The ${kind} "${message.match(/(\S+) was closed/)?.[1]?.replace(/['"]/g, "") ?? ""}" is never closed.`;
  }
  return "Shopify cannot read this part and would refuse the file.";
}

function nameIn(message: string): string {
  return QUOTED.exec(message)?.[1] ?? message;
}
