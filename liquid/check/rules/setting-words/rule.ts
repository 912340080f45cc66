import { type JsonMember, type JsonObject, memberOf } from "../../source/json-node.ts";
import { allSettings, isInput, schemaParts } from "../../source/schema-parts.ts";
import type { Fix } from "../../apply-fixes.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const LONGEST_LABEL = 35;
const LONGEST_INFO = 50;

type Flaw = { member: JsonMember; message: string; fix?: Fix };

export const settingWords: Rule = {
  code: "SettingWords",
  severity: "warning",
  detail: `The settings panel is 300 px wide: labels of 1 to 4 words and at most ${LONGEST_LABEL} characters, info of at most ${LONGEST_INFO}.`,
  check(source) {
    const parts = schemaParts(source);
    const settings = parts === undefined ? [] : allSettings(parts).filter(isInput);
    return settings.flatMap((setting) =>
      flawsOf(setting).map(({ member, message, fix }) =>
        problemAt(source, member, { code: this.code, severity: "warning", message, fix }),
      ),
    );
  },
};

function flawsOf(setting: JsonObject): Flaw[] {
  const flaws: Flaw[] = [];
  const label = memberOf(setting, "label");
  const words = textIn(label);
  if (label !== undefined && words !== undefined) {
    if (words.length > LONGEST_LABEL) {
      const message = `The label "${words}" is too long for the panel: ${words.length} of ${LONGEST_LABEL} characters.`;
      flaws.push({ member: label, message });
    }
    if (/[^.]\.$/.test(words)) {
      const { start, end } = label.value;
      const fix = { start, end, text: JSON.stringify(words.slice(0, -1)) };
      flaws.push({ member: label, message: "A label has no full stop at its end.", fix });
    }
    if (/^enable\b/i.test(words)) {
      const message = 'A label names what is on, such as "Show vendor", without "Enable".';
      flaws.push({ member: label, message });
    }
  }
  const info = memberOf(setting, "info");
  const more = textIn(info);
  if (info !== undefined && more !== undefined && more.length > LONGEST_INFO) {
    const message = `The explanation below a setting may have ${LONGEST_INFO} characters; this one has ${more.length}.`;
    flaws.push({ member: info, message });
  }
  return flaws;
}

/** Undefined for a key of the theme's translations, whose words are not known here. */
function textIn(member: JsonMember | undefined): string | undefined {
  if (member?.value.kind !== "string" || member.value.value.startsWith("t:")) return undefined;
  return member.value.value.trim();
}
