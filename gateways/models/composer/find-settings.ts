import {
  blocks,
  blockSettings,
  presetBlocks,
  type Section,
  sectionSettings,
  type Setting,
} from "./section.ts";

/** A text that a merchant can change: of the section, or of one block that it starts with. */
export type TextPlace = { setting: Setting; presetBlock: number | null };

const HEADING_ID =
  /^(heading|title|headline|section_heading|section_title|heading_text|main_heading)$/;
const TEXT_TYPES = new Set(["text", "inline_richtext", "richtext", "textarea"]);

/** The section's own heading: its setting, or that of its heading block. */
export function findHeading(section: Section): TextPlace | null {
  const own = sectionSettings(section).find(
    ({ id, type }) => HEADING_ID.test(id) && TEXT_TYPES.has(type),
  );
  if (own) return { setting: own, presetBlock: null };
  return findInPreset(section, /heading|title|headline/, HEADING_ID);
}

/** The section's text below the heading. */
export function findText(section: Section): TextPlace | null {
  const own = sectionSettings(section).find(
    ({ id, type }) =>
      /^(text|subheading|subtitle|description|content|body|intro)$/.test(id) &&
      TEXT_TYPES.has(type),
  );
  if (own) return { setting: own, presetBlock: null };
  const inBlocks = presetBlocks(section).flatMap(({ type }, index) => {
    const place = findInBlock(section, type, /^(text|content|description)$/, index);
    return place && /text|paragraph|description/.test(type) ? [place] : [];
  });
  return inBlocks.at(-1) ?? null;
}

/** The words on the first button. */
export function findButtonLabel(section: Section): TextPlace | null {
  const pattern =
    /^(button(_\d)?_(label|text)|cta(_text|_label)?|link_label|label_submit|submit_label)$/;
  const own = sectionSettings(section).find(
    ({ id, type }) => pattern.test(id) && TEXT_TYPES.has(type),
  );
  if (own) return { setting: own, presetBlock: null };
  const ids = /^(label|text|button_label|button_text|title)$/;
  return findInPreset(section, /button|cta/, ids) ?? findInBlocks(section, /button|cta/, ids);
}

export function findRange(section: Section, id: RegExp): Setting | undefined {
  return sectionSettings(section).find(
    (setting) => setting.type === "range" && id.test(setting.id),
  );
}

/** The type of block that the section repeats, such as `question`. */
export function repeatedBlockType(section: Section): string | null {
  const counts = new Map<string, number>();
  for (const { type } of presetBlocks(section)) counts.set(type, (counts.get(type) ?? 0) + 1);
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  const unlimited = blocks(section).filter(({ node }) => !hasLimitOne(node));
  if (most && unlimited.some(({ type }) => type === most[0])) {
    return unlimited.length > 0 && most[1] === 1 ? (unlimited[0]?.type ?? null) : most[0];
  }
  return unlimited[0]?.type ?? null;
}

function hasLimitOne(node: Section["schema"]): boolean {
  return (
    node.type === "object" &&
    node.members.some(
      ({ key, value }) => key === "limit" && value.type === "scalar" && Number(value.value) <= 3,
    )
  );
}

function findInPreset(section: Section, type: RegExp, id: RegExp): TextPlace | null {
  for (const [index, block] of presetBlocks(section).entries()) {
    if (!type.test(block.type)) continue;
    const place = findInBlock(section, block.type, id, index);
    if (place) return place;
  }
  return null;
}

function findInBlocks(section: Section, type: RegExp, id: RegExp): TextPlace | null {
  const block = blocks(section).find((candidate) => type.test(candidate.type));
  return block ? findInBlock(section, block.type, id, null) : null;
}

function findInBlock(
  section: Section,
  type: string,
  id: RegExp,
  presetBlock: number | null,
): TextPlace | null {
  const block = blocks(section).find((candidate) => candidate.type === type);
  const setting =
    block &&
    blockSettings(block).find(
      (candidate) => id.test(candidate.id) && TEXT_TYPES.has(candidate.type),
    );
  return setting ? { setting, presetBlock } : null;
}
