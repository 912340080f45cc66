import { defaultInstance } from "#liquid/schema/default-instance.ts";
import { parseSectionSchema } from "#liquid/schema/parse-section-schema.ts";
import type { SectionSchema } from "#liquid/schema/section-schema.ts";
import type { ThemeLook } from "#liquid/engine/theme-look.ts";
import type { PreviewData, PreviewInput } from "./messages.ts";
import { sampleInstance } from "./sample-instance.ts";

/** What a thumbnail is drawn from: the section, filled in, where its products' pages would show it. */
export function thumbnailInput(code: string, { store }: PreviewData): PreviewInput {
  const schema = schemaOf(code);
  const [product] = store.products;
  return {
    code,
    sectionId: "thumbnail",
    instance: schema ? sampleInstance(schema, store) : { settings: {}, blocks: [] },
    designMode: false,
    index: 2,
    ...(product ? { shownWith: { product: product.handle } } : {}),
  };
}

/**
 * The color around a section that does not fill the picture: its scheme's, or the theme's first.
 *
 * @returns null where schemes do not tell: the page's own color is right then.
 */
export function thumbnailBackground(code: string, look: ThemeLook): string | null {
  const schema = schemaOf(code);
  const { id: setting } = schema?.settings.find(({ type }) => type === "color_scheme") ?? {};
  const chosen = schema && setting !== undefined && defaultInstance(schema).settings[setting];
  const scheme = look.colorSchemes.find((each) => each.id === chosen) ?? look.colorSchemes[0];
  const background = scheme?.settings["background"] ?? "";
  return /^(#[\da-f]{3,8}|rgba?\([\d\s.,%/]+\))$/i.test(background) ? background : null;
}

function schemaOf(code: string): SectionSchema | null {
  const parsed = parseSectionSchema(code);
  return parsed.kind === "schema" ? parsed.schema : null;
}
