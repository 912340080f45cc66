import type { TagParser } from "../syntax/tag.ts";
import { parseAssign } from "./assign-tag.ts";
import { parseCapture } from "./capture-tag.ts";
import { parseCase } from "./case-tag.ts";
import { parseJavascript, parseSchema, parseStylesheet } from "./code-tags.ts";
import { parseComment, parseDoc, parseInlineComment } from "./comment-tags.ts";
import { parseContentFor } from "./content-for-tag.ts";
import { parseDecrement, parseIncrement } from "./counter-tags.ts";
import { parseCycle } from "./cycle-tag.ts";
import { parseEcho } from "./echo-tag.ts";
import { parseFor } from "./for-tag.ts";
import { parseForm } from "./form-tag.ts";
import { parseIf, parseUnless } from "./if-tag.ts";
import { parseIfchanged } from "./ifchanged-tag.ts";
import { parseInclude } from "./include-tag.ts";
import { parseBreak, parseContinue } from "./interrupt-tags.ts";
import { parseLayout, parseSection, parseSections } from "./page-part-tags.ts";
import { parsePaginate } from "./paginate-tag.ts";
import { parseRaw } from "./raw-tag.ts";
import { parseRender } from "./render-tag.ts";
import { parseStyle } from "./style-tag.ts";
import { parseTablerow } from "./tablerow-tag.ts";

/** Every tag of the storefront by its name, but `liquid`, whose lines are tags themselves. */
export const TAGS: ReadonlyMap<string, TagParser> = new Map<string, TagParser>([
  ["#", parseInlineComment],
  ["assign", parseAssign],
  ["break", parseBreak],
  ["capture", parseCapture],
  ["case", parseCase],
  ["comment", parseComment],
  ["content_for", parseContentFor],
  ["continue", parseContinue],
  ["cycle", parseCycle],
  ["decrement", parseDecrement],
  ["doc", parseDoc],
  ["echo", parseEcho],
  ["for", parseFor],
  ["form", parseForm],
  ["if", parseIf],
  ["ifchanged", parseIfchanged],
  ["include", parseInclude],
  ["increment", parseIncrement],
  ["javascript", parseJavascript],
  ["layout", parseLayout],
  ["paginate", parsePaginate],
  ["raw", parseRaw],
  ["render", parseRender],
  ["schema", parseSchema],
  ["section", parseSection],
  ["sections", parseSections],
  ["style", parseStyle],
  ["stylesheet", parseStylesheet],
  ["tablerow", parseTablerow],
  ["unless", parseUnless],
]);
