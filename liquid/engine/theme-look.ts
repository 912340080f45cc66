/** What a section needs of a theme to look native in the preview. */
export type ThemeLook = {
  themeId: string;
  name: string;
  family: "schemes" | "palette" | "neither";
  /** Current values of the theme's settings, allow-listed kinds only: colours, fonts, numbers, choices. */
  settings: Record<string, unknown>;
  /** Colour schemes by id, such as `scheme-1`; each maps a setting's id to a CSS colour. */
  colorSchemes: { id: string; settings: Record<string, string> }[];
  /** CSS that the preview page starts with: the theme's base style sheet and its variables, rendered. */
  css: string;
  /** Classes of the theme's body element, which its style sheet may count on. */
  bodyClass?: string;
  bodyFontFamily: string;
  headingFontFamily: string;
};
