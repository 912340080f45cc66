import type { RenderProblem } from "./problem.ts";
import type { LiquidObject } from "./values.ts";

/** Limits of one rendering. */
export type RenderLimits = {
  timeInMs: number;
  /** Characters and list items that filters and loops go through. */
  memory: number;
  outputInCharacters: number;
  depth: number;
};

export const DEFAULT_LIMITS: RenderLimits = {
  timeInMs: 1_000,
  memory: 20_000_000,
  outputInCharacters: 2_000_000,
  depth: 100,
};

/** A file that a template may pull in, under the name its errors print. */
export type Partial = { name: string; source: string };

/** The theme's `blocks/` files, for `{% content_for %}`. */
export type ThemeBlocks = {
  /** @returns undefined when the theme has no such file. */
  file: (type: string) => ThemeBlockFile | undefined;
  /** A block that the theme places itself, with the values stored for it. */
  placed: (sectionId: string, type: string, id: string) => LiquidObject;
};

/** A theme block's file and the element around it; no tag means no element. */
export type ThemeBlockFile = Partial & { tag: string | undefined; class: string };

/** What `{% section %}` and `{% sections %}` need of the page around them. */
export type PageParts = {
  renderSection: (fileName: string) => string;
  renderSectionGroup: (groupName: string) => string;
};

/** All that a template can reach beside its variables: one scene for one rendering. */
export type Scene = {
  /** Objects that every template sees, snippets too. */
  globals: LiquidObject;
  moneyFormat: string;
  moneyWithCurrencyFormat: string;
  currency: string;
  locale: string;
  translations: LiquidObject;
  now: Date;
  designMode: boolean;
  /** False: the first runtime error is thrown in place of being printed. */
  inlineErrors: boolean;
  limits: RenderLimits;
  /** @returns undefined when the theme has no such snippet. */
  partial: (name: string) => Partial | undefined;
  /** The file a snippet would stand in, for errors. */
  partialFile: (name: string) => string;
  assetUrl: (fileName: string) => string;
  /** Text of a file in the theme's assets, for `inline_asset_content`. */
  assetText: (fileName: string) => string | undefined;
  page?: PageParts;
  themeBlocks?: ThemeBlocks;
  /** Set by `{% layout %}`; `none` for a page without one. */
  layout?: string;
  /** Static CSS and JavaScript by file, each collected once. */
  stylesheets: Map<string, string>;
  javascripts: Map<string, string>;
  problems: RenderProblem[];
  /** Characters written so far, captures included. */
  written: number;
};

/** A scene with nothing in it but limits: no snippets, no translations, US dollars. */
export function emptyScene(now: Date): Scene {
  return {
    globals: {},
    moneyFormat: "${{amount}}",
    moneyWithCurrencyFormat: "${{amount}} USD",
    currency: "USD",
    locale: "en",
    translations: {},
    now,
    designMode: false,
    inlineErrors: true,
    limits: DEFAULT_LIMITS,
    partial: () => undefined,
    partialFile: (name) => `snippets/${name}.liquid`,
    assetUrl: (fileName) => `/assets/${fileName}`,
    assetText: () => undefined,
    stylesheets: new Map(),
    javascripts: new Map(),
    problems: [],
    written: 0,
  };
}
