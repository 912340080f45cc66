import { child } from "./json-text.ts";
import type { TextPlace } from "./find-settings.ts";
import { settingText } from "./merchant-text.ts";
import {
  presetBlocks,
  type Section,
  setPresetBlockValue,
  setStartValue,
  startValue,
} from "./section.ts";

/** Puts words where new sections show them: the preset's block if there is one, else the default. */
export function setText(
  section: Section,
  { setting, presetBlock }: TextPlace,
  words: string,
): Section {
  const value = settingText(setting, words);
  if (presetBlock === null) return setStartValue(section, setting, value);
  return setPresetBlockValue(section, presetBlock, setting.id, value);
}

/** The words that new sections show. */
export function readText(section: Section, { setting, presetBlock }: TextPlace): unknown {
  const own =
    presetBlock === null
      ? undefined
      : child(presetBlocks(section)[presetBlock]?.node, "settings", setting.id);
  return own?.type === "scalar" ? own.value : startValue(section, setting);
}
