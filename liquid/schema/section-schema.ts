/** The parsed `{% schema %}` of a section, as far as it is well-formed. */
export type SectionSchema = {
  name: string;
  tag?: string;
  class?: string;
  limit?: number;
  max_blocks?: number;
  /** Where alone it can be added; a schema has one of the two. */
  enabled_on?: SectionPlaces;
  disabled_on?: SectionPlaces;
  settings: SettingDefinition[];
  blocks: BlockDefinition[];
  presets: SectionPreset[];
};

/** Kinds of templates and section groups; `*` is all of them. */
export type SectionPlaces = { templates: string[]; groups: string[] };

export type SettingDefinition = {
  type: string;
  /** Absent for `header` and `paragraph`, which are only shown. */
  id?: string;
  label?: string;
  info?: string;
  content?: string;
  default?: unknown;
  placeholder?: string;
  visible_if?: string;
  min?: number;
  max?: number;
  step?: number;
  unit?: string;
  limit?: number;
  options?: { value: string; label: string; group?: string }[];
  accept?: string[];
  /** Of `metaobject` and `metaobject_list`: the definition whose entries can be chosen. */
  metaobject_type?: string;
};

export type BlockDefinition = {
  type: string;
  name: string;
  limit?: number;
  settings: SettingDefinition[];
};

export type SectionPreset = {
  name: string;
  category?: string;
  settings: Record<string, unknown>;
  blocks: { type: string; settings: Record<string, unknown> }[];
};

/** A block as the settings form and the preview hold it. */
export type SectionBlock = {
  id: string;
  type: string;
  disabled?: boolean;
  settings: Record<string, unknown>;
  /** Blocks inside a theme block; a section's own blocks do not nest. */
  blocks?: SectionBlock[];
};

/** The values that one placed section has: what a JSON template stores. */
export type SectionInstance = {
  settings: Record<string, unknown>;
  blocks: SectionBlock[];
};
