import type { SectionInstance } from "../schema/section-schema.ts";
import { globalObjects } from "./objects/globals.ts";
import { sectionObject } from "./objects/section.ts";
import { StoreWorld } from "./objects/store-world.ts";
import type { Visitor } from "./objects/visitor.ts";
import type { RenderProblem } from "./problem.ts";
import { renderTemplate } from "./render-template.ts";
import { emptyScene } from "./scene.ts";
import type { Scene } from "./scene.ts";
import { sectionSchema, wrapSection } from "./section-element.ts";
import type { StoreData } from "./store-data.ts";
import type { ThemeLook } from "./theme-look.ts";

export type SectionRenderInput = {
  code: string;
  sectionId: string;
  instance: SectionInstance;
  store: StoreData;
  look: ThemeLook;
  /** The page the section stands on: its resource's handle. */
  shownWith?: {
    product?: string;
    collection?: string;
    article?: string;
    blog?: string;
    page?: string;
  };
  /** Who looks at it: an empty cart and nobody signed in, unless said otherwise. */
  visitor?: Visitor;
  pageType?: string;
  /** Place on the page from 1. */
  index?: number;
  designMode?: boolean;
  /** The theme's snippets by name, without folder and ending. */
  snippets?: Record<string, string>;
  /** What `now` means to the template. */
  now?: Date;
};

export type SectionRendering = {
  /** Wrapped as the storefront wraps it, with the schema's tag and class. */
  html: string;
  /** Static code of the section and its snippets; Liquid-free, to be added once a page. */
  stylesheet: string;
  javascript: string;
  /** The first hundred errors in the order they happened; lines count from 1. */
  errors: RenderProblem[];
};

/**
 * Renders one section as the storefront would show it. Never throws for what a template does: errors are
 * printed in place and listed, and a template that takes too long, prints too much or nests too deep ends
 * with an error.
 */
export function renderSection(input: SectionRenderInput): SectionRendering {
  const schema = sectionSchema(input.code);
  const world = new StoreWorld(input.store, "/");
  const scene = sectionScene(input, world);
  const section = sectionObject(
    {
      id: input.sectionId,
      schema,
      instance: input.instance,
      index: input.index,
      designMode: scene.designMode,
    },
    world,
    input.look,
  );
  scene.globals["section"] = section;
  const { output, problems } = renderTemplate(input.code, `sections/${input.sectionId}`, scene);
  return {
    html: wrapSection(output, input.sectionId, schema),
    stylesheet: [...scene.stylesheets.values()].join("\n"),
    javascript: [...scene.javascripts.values()].join("\n"),
    errors: problems,
  };
}

function sectionScene(input: SectionRenderInput, world: StoreWorld): Scene {
  const { store, look, shownWith = {}, snippets = {} } = input;
  const designMode = input.designMode ?? false;
  const pageType = input.pageType ?? "index";
  const { shop } = store;
  return {
    ...emptyScene(input.now ?? new Date()),
    globals: globalObjects(store, world, look, {
      ...shownWith,
      visitor: input.visitor,
      pageType,
      path: "/",
      designMode,
      themeName: look.name,
    }),
    moneyFormat: shop.money_format,
    moneyWithCurrencyFormat: shop.money_with_currency_format,
    currency: shop.currency,
    locale: shop.locale,
    designMode,
    partial: (name) => {
      const source = Object.hasOwn(snippets, name) ? snippets[name] : undefined;
      return source === undefined ? undefined : { name: `snippets/${name}`, source };
    },
  };
}
