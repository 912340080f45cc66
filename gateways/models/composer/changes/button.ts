import type { Change, Outcome } from "../change.ts";
import { findButtonLabel, type TextPlace } from "../find-settings.ts";
import { insertItem, removeItem, setMember } from "../json-edit.ts";
import { child, items } from "../json-text.ts";
import { cleanText } from "../merchant-text.ts";
import { type MarkupNode, readMarkup, rootElement } from "../markup.ts";
import { quoteFor } from "../request-text.ts";
import {
  blocks,
  blockSettings,
  editSchema,
  presetBlocks,
  type Section,
  sectionSettings,
  setStartValue,
  setPresetBlockValue,
  withCode,
} from "../section.ts";
import { readText, setText } from "../set-text.ts";
import { addRules, rootClass } from "../styles.ts";

const NOUN = "(?:buttons?|cta|call to action|link)";
const REMOVE = new RegExp(
  `\\b(?:remove|without|no|delete|drop|hide|get rid of)\\b(?: (?:the|a|an|any|all|its|second|first))*(?: \\w+)? ${NOUN}\\b`,
);
const ADD = new RegExp(
  `\\b(?:add|include|insert|another|second|put|give it|with)\\b(?: (?:a|an|the|another|second|1|in))*(?: [\\w-]+){0,2} ${NOUN}\\b`,
);
const DEFAULT_LABEL = "Shop now";

/** "Remove the button". */
export const buttonRemove: Change = ({ plain }) => (REMOVE.test(plain) ? removeButton : null);

/** "Add a button", "with a 'Shop now' button"; new words for a button that is there. */
export const buttonAdd: Change = (request, { section, isNew }) => {
  if (REMOVE.test(request.plain)) return null;
  const words = quoteFor(request, "button");
  const adds = ADD.test(request.plain);
  if (!adds && words === undefined) return null;
  if (words !== undefined && (isNew || !adds) && findButtonLabel(section))
    return (now) => relabel(now, words);
  return (now) => addButton(now, words, isNew);
};

function relabel(section: Section, words: string): Outcome {
  const place = findButtonLabel(section);
  if (!place) return addButton(section, words, false);
  const shown =
    place.presetBlock === null && place.setting.blockType !== null
      ? addButtonBlock(section, place, words)
      : setText(section, place, words);
  if (shown.code === section.code)
    return { kind: "already", said: `The button already says “${cleanText(words)}”.` };
  return { kind: "changed", section: shown, said: `the button says “${cleanText(words)}”` };
}

function removeButton(section: Section): Outcome {
  const said = "the button is gone";
  const list = child(section.schema, "presets", 0, "blocks");
  const index = presetBlocks(section).findIndex(({ type }) => /button|cta/.test(type));
  if (list && index !== -1) {
    return { kind: "changed", section: editSchema(section, () => removeItem(list, index)), said };
  }
  const place = findButtonLabel(section);
  if (!place || place.presetBlock !== null || place.setting.blockType !== null) {
    return { kind: "unable", said: "This section has no button to remove." };
  }
  if (/submit/.test(place.setting.id))
    return { kind: "unable", said: "A form needs its button, so it stays." };
  const removed = setStartValue(section, place.setting, null);
  if (removed.code === section.code)
    return { kind: "already", said: "The button is already gone." };
  return { kind: "changed", section: removed, said };
}

function addButton(section: Section, words: string | undefined, isNew: boolean): Outcome {
  const label = words ?? DEFAULT_LABEL;
  const said = `it has a button, “${cleanText(label)}”`;
  const place = findButtonLabel(section);
  if (!place || place.setting.id === "link_label") {
    const added = addOwnButton(section, label);
    return added
      ? { kind: "changed", section: added, said }
      : { kind: "unable", said: "I could not find a place for a button." };
  }
  const isEmpty = !readText(section, place);
  if (place.setting.blockType !== null && place.presetBlock === null) {
    return { kind: "changed", section: addButtonBlock(section, place, label), said };
  }
  if (isEmpty) return { kind: "changed", section: setText(section, place, label), said };
  if (isNew) return { kind: "already", said: "It has a button." };
  const second = secondLabel(section, place);
  if (!second)
    return {
      kind: "already",
      said: `It already has a button, “${String(readText(section, place))}”.`,
    };
  return {
    kind: "changed",
    section: second(label),
    said: `it has a second button, “${cleanText(label)}”`,
  };
}

/** Fills the setting `label_2` of a block that holds two buttons. */
function secondLabel(section: Section, { setting, presetBlock }: TextPlace) {
  const block = blocks(section).find(({ type }) => type === setting.blockType);
  const second = block && blockSettings(block).find(({ id }) => id === `${setting.id}_2`);
  if (!second || presetBlock === null) return null;
  const place = { setting: second, presetBlock };
  if (readText(section, place)) return null;
  return (label: string) => {
    const labelled = setText(section, place, label);
    return setPresetBlockValue(
      labelled,
      presetBlock,
      second.id.replace("label", "link"),
      "/collections/all",
    );
  };
}

function addButtonBlock(section: Section, { setting }: TextPlace, label: string): Section {
  const list = child(section.schema, "presets", 0, "blocks");
  const preset = child(section.schema, "presets", 0);
  const added = { type: setting.blockType, settings: { [setting.id]: cleanText(label) } };
  if (list)
    return editSchema(section, (text) =>
      insertItem(text, list, presetBlocks(section).length - 1, added),
    );
  return preset
    ? editSchema(section, (text) => setMember(text, preset, "blocks", [added]))
    : section;
}

/** Gives a section without a button its own: two settings, a link below the content, its styles. */
function addOwnButton(section: Section, label: string): Section | null {
  const root = rootClass(section.code);
  const tree = readMarkup(section.code);
  const parent = tree && root && innermostFrame(section.code, tree, root);
  const at = parent ? parent.blockEndPosition?.start : undefined;
  if (
    !root ||
    at === undefined ||
    sectionSettings(section).some(({ id }) => /^button_(label|link)$/.test(id))
  )
    return null;
  const lineStart = section.code.lastIndexOf("\n", at - 1) + 1;
  const indent = section.code.slice(lineStart, at);
  const isOwnLine = indent.trim() === "";
  const markup = buttonMarkup(root, isOwnLine ? `${indent}  ` : "");
  const place = isOwnLine ? lineStart : at;
  const placed = `${section.code.slice(0, place)}${markup}${isOwnLine ? "\n" : ""}${section.code.slice(place)}`;
  return declare(withCode(section, addRules(placed, buttonRules(root))), label);
}

/** The root's only element child, which holds the section's width, else the root. */
function innermostFrame(
  code: string,
  tree: MarkupNode,
  rootClassName: string,
): MarkupNode | undefined {
  const root = rootElement(code, tree, rootClassName);
  const inner = root?.children?.filter(({ type }) => type !== "TextNode") ?? [];
  const [frame] = inner;
  return inner.length === 1 && frame?.type === "HtmlElement" && frame.blockEndPosition
    ? frame
    : root;
}

function buttonMarkup(root: string, indent: string): string {
  const href = ` href="{{ section.settings.button_link }}"`;
  const attributes = `{% if section.settings.button_link != blank %}${href}{% else %} role="link" aria-disabled="true"{% endif %}`;
  return [
    "{%- if section.settings.button_label != blank -%}",
    `  <p class="${root}__action"><a class="${root}__action-link"${attributes}>{{ section.settings.button_label | escape }}</a></p>`,
    "{%- endif -%}",
  ]
    .map((line) => indent + line)
    .join("\n");
}

function buttonRules(root: string): string {
  return `  .${root}__action {
    margin: 2em 0 0;
    text-align: center;
  }
  .${root}__action-link {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: 48px;
    max-width: 100%;
    padding: 0.75em 1.75em;
    border: max(1px, var(--buttons-border-width, 1px)) solid currentColor;
    border-radius: var(--buttons-radius, var(--style-border-radius-buttons-primary, 4px));
    color: inherit;
    line-height: 1.25;
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  .${root}__action-link[href]:hover {
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  .${root}__action-link:not([href]) {
    cursor: not-allowed;
    opacity: 0.6;
  }
  .${root}__action-link:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 3px;
  }`;
}

function declare(section: Section, label: string): Section {
  let declared = section;
  const added = [
    { type: "text", id: "button_label", label: "Button label", default: cleanText(label) },
    { type: "url", id: "button_link", label: "Button link", default: "/collections/all" },
  ];
  for (const setting of added) {
    const list = child(declared.schema, "settings");
    if (!list) continue;
    const header = items(list).findIndex(
      (node) => child(node, "type")?.type === "scalar" && !child(node, "id"),
    );
    const index = (header === -1 ? items(list).length : header) - 1;
    declared = editSchema(declared, (text) => insertItem(text, list, index, setting));
  }
  return declared;
}
