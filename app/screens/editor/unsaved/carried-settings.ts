import type { SectionInstance } from "#liquid/schema/section-schema.ts";

/** The settings that the merchant changed, on top of what a newer version has for the others. */
export function carriedSettings(
  before: SectionInstance,
  mine: SectionInstance,
  newer: SectionInstance,
): SectionInstance {
  const changed = Object.entries(mine.settings).filter(
    ([id, value]) => !isSame(value, before.settings[id]),
  );
  return {
    settings: { ...newer.settings, ...Object.fromEntries(changed) },
    blocks: isSame(mine.blocks, before.blocks) ? newer.blocks : mine.blocks,
  };
}

/** Values of settings are JSON. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
