import type { Offence } from "./offence.ts";

type Rewording = (message: string) => string;

const QUOTED = /['"`]([^'"`]+)['"`]/;

/** Only the rules whose own words a merchant would not understand. */
const rewordings: Readonly<Record<string, Rewording>> = {
  AssetPreload: () => "This file is loaded ahead in a way that Shopify does not support.",
  BlockArgumentSettingCollision: () => "A block is given a value under the name of a setting.",
  BlockIdUsage: () => "The code relies on a block's id, which changes.",
  CdnPreconnect: () => "Shopify connects to its own servers already; this is not needed.",
  CheckIncomplete: () => "Something in this section kept it from being checked completely.",
  ContentForHeaderModification: () => "Shopify's header may not be changed.",
  DeprecateBgsizes: () => "A background picture cannot be loaded in a fitting size this way.",
  DeprecateLazysizes: () => "Browsers load pictures late by themselves: this is not needed.",
  DeprecatedFilter: () => "Shopify has replaced this filter with a newer one.",
  DeprecatedFontsOnSectionsAndBlocks: () => "Shopify no longer offers this font.",
  DeprecatedTag: () => "Shopify has replaced this tag with a newer one.",
  DuplicateBlockArguments: () => "A block is given the same value twice.",
  DuplicateContentForArguments: () => "A block is given the same value twice.",
  DuplicateRenderSnippetArguments: () => "A part of the theme is given the same value twice.",
  EmptyBlockContent: () => "There is nothing between the start and the end of this.",
  ExcessiveSettingsCount: () => "So many settings are hard to find one's way in.",
  HardcodedRoutes: () =>
    "A fixed address breaks in stores with several languages. Use the address from Liquid.",
  ImgWidthAndHeight: () => "This image needs its width and height, so that the page does not jump.",
  JavascriptTagInWrongFile: () => "This kind of file cannot hold a script.",
  LiquidComplexity: () => "The section decides too many things at once and is hard to maintain.",
  LiquidFreeSettings: () => "Liquid is not allowed in this place of the settings.",
  LiquidHTMLSyntaxError: sayWhatIsOpen,
  LiquidNestingDepth: () => "The conditions and loops are nested too deeply.",
  LiquidSyntaxError: () => "Shopify cannot read this Liquid and would refuse the file.",
  MaxFileSize: () => "The code is larger than Shopify accepts.",
  MissingBlockArguments: () => "A block is not given what it needs.",
  MissingContentForArguments: () => "A block is not given what it needs.",
  MissingRenderSnippetArguments: () => "A part of the theme is not given what it needs.",
  MissingTemplate: () => "This uses a file that the theme may not have.",
  PaginationSize: () => "A page of a list may hold 1 to 250 entries.",
  ParserBlockingScript: () => "This script holds up the page while it loads.",
  RemoteAsset: () => "This loads a file from outside the store, which is slower and can vanish.",
  ReservedDocParamNames: () => "The notes of this file use a name that Shopify has taken.",
  SchemaPresetsBlockOrder: () => "The order of a preset's blocks does not fit its blocks.",
  SchemaPresetsStaticBlocks: () => "A preset places a fixed block in the order of the others.",
  SchemaSectionOrBlockOnly: () => "Only a section or a block can have a schema.",
  ScriptSyntax: () => "The script has a mistake here, so none of it would run.",
  StylesheetTagInWrongFile: () => "This kind of file cannot hold styles.",
  UnclosedHTMLElement: () =>
    "An element is opened under a condition, but not closed under the same one.",
  UndefinedObject: (message) =>
    `"${nameIn(message)}" does not exist on this page, so nothing would be shown here.`,
  UniqueStaticBlockId: () => "Two fixed blocks have the same name.",
  UnknownBlockSetting: () => "A block is given a setting that it does not have.",
  UnknownFilter: (message) =>
    `Shopify has no filter named "${nameIn(message)}", so it would refuse the file.`,
  UnknownProperty: (message) =>
    `Nothing is shown here: Shopify does not know "${nameIn(message)}".`,
  UnrecognizedBlockArguments: () => "A block is given something that it does not know.",
  UnrecognizedContentForArguments: () => "A block is given something that it does not know.",
  UnrecognizedRenderSnippetArguments: () => "A part of the theme is given something unknown.",
  UnsupportedDocTag: () => "Only snippets and blocks have notes like these.",
  UnsupportedFilterArguments: () => "This filter is given something that it does not accept.",
  UnusedAssign: (message) => `"${nameIn(message)}" is set here but never used.`,
  UnusedDocParam: () => "The notes of this file tell of a value that is never used.",
  UniqueDocParamNames: () => "The notes of this file tell of a value twice.",
  ValidBlockArgumentTypes: () => "A block is given a value of the wrong kind.",
  ValidBlockTarget: () => "The schema allows a block that does not exist.",
  ValidContentForArgumentTypes: () => "A block is given a value of the wrong kind.",
  ValidContentForArguments: () => "This way to place blocks is not one that Shopify knows.",
  ValidDocParamTypes: () => "The notes of this file name a kind of value that does not exist.",
  ValidHTMLTranslation: () => "A text of the theme holds markup that is not closed.",
  ValidLocalBlocks: () => "Blocks of the section's own cannot stand beside those of the theme.",
  ValidRenderSnippetArgumentTypes: () => "A part of the theme is given a value of the wrong kind.",
  ValidSchema: () => "The section's settings are not described the way Shopify expects.",
  ValidSchemaName: () => "The section's name is missing, or longer than Shopify allows.",
  ValidSettingsKey: () => "A preset sets something that is not among the section's settings.",
  ValidStandardEventData: () => "An event is sent with values that its listeners do not expect.",
  ValidStaticBlockType: () => "The schema does not know the block that is placed here.",
  ValidVisibleIf: () => "The condition of a setting cannot work.",
  VariableName: (message) => `"${nameIn(message)}" is not written like Shopify's own names.`,
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
