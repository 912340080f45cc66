import type { Problem } from "#liquid/check/problem.ts";
import { nearestArchetypes } from "#library/nearest-archetypes.ts";
import { INSTRUCTIONS } from "./instructions.ts";
import type { ModelRequest, RequestImage, SectionBrief } from "./section-model.ts";
import { themeNotes } from "./theme-notes.ts";

const OUTPUT_TOKENS_AT_MOST = 24_000;

/** About 6,000 tokens of earlier turns; older ones are told in one line each. */
const HISTORY_LIMIT_IN_CHARACTERS = 24_000;

const OLDER_REQUESTS_TOLD = 40;

export type PromptInput = {
  brief: SectionBrief;
  images: RequestImage[];
  history: { role: "user" | "assistant"; content: string }[];
};

/** The request of a run: rules, theme, nearest example, the conversation, and the merchant's words last. */
export function buildRequest({ brief, images, history }: PromptInput): ModelRequest {
  const instructions = [INSTRUCTIONS, themeNotes(brief.theme), exampleNotes(brief)]
    .filter((part) => part !== "")
    .join("\n\n");
  const turns = [...recentTurns(history), { role: "user" as const, content: userTurn(brief) }];
  return { instructions, turns, images, brief, maxOutputTokens: OUTPUT_TOKENS_AT_MOST };
}

/** After edits that did not fit: the whole file, once. */
export function wholeFileRequest(request: ModelRequest): ModelRequest {
  return asking(
    request,
    "Your edits did not match the current file. Answer again with the whole file in one liquid block, no edits.",
  );
}

/** After an answer that was cut off: the rest, from the last complete line. */
export function continueRequest(request: ModelRequest, kept: string): ModelRequest {
  const tail = kept.split("\n").slice(-12).join("\n");
  return {
    ...request,
    images: [],
    turns: [
      ...request.turns,
      { role: "assistant", content: `\`\`\`liquid\n${kept}` },
      {
        role: "user",
        content: `You were cut off. Continue exactly after these lines, in one liquid block, without repeating them:\n${tail}`,
      },
    ],
  };
}

/** The checker's errors, for the model to mend in its own file. */
export function repairRequest(
  request: ModelRequest,
  code: string,
  errors: Problem[],
): ModelRequest {
  const problems = errors.map(({ line, code: rule, message }) => ({ line, code: rule, message }));
  const list = errors
    .map(({ line, message, detail }) => `- line ${line}: ${message} ${detail ?? ""}`.trimEnd())
    .join("\n");
  const repairing = asking(
    { ...request, images: [] },
    `The file has these errors. Mend them with edit blocks and change nothing else.\n${list}\n\nCurrent file:\n\`\`\`liquid\n${code}\n\`\`\``,
  );
  return { ...repairing, brief: { ...request.brief, currentCode: code, problems } };
}

function asking(request: ModelRequest, content: string): ModelRequest {
  return { ...request, turns: [...request.turns, { role: "user", content }] };
}

function userTurn(brief: SectionBrief): string {
  const wishes = [
    brief.tone && `Tone of the copy: ${brief.tone}.`,
    brief.style && `Visual style: ${brief.style}.`,
    brief.element &&
      `The merchant points at this element (${brief.element.selector}):\n${brief.element.html}`,
    brief.currentCode === null
      ? `Write a new section. Its file is sections/${brief.prefix}.liquid and every class starts with ${brief.prefix}.`
      : `Change the current section with edit blocks. Keep setting ids, block types and class names.\n\nCurrent file:\n\`\`\`liquid\n${brief.currentCode}\n\`\`\``,
  ];
  return [brief.request, ...wishes.filter(Boolean)].join("\n\n");
}

function exampleNotes(brief: SectionBrief): string {
  if (brief.currentCode !== null) return "";
  const [nearest] = nearestArchetypes(brief.request, 1);
  return nearest
    ? `An example of the craft expected (${nearest.title}); write your own for the request:\n\`\`\`liquid\n${nearest.code}\n\`\`\``
    : "";
}

/** The last turns that fit; of older ones, only what was asked. Code is never cut in the middle: turns hold none. */
function recentTurns(history: PromptInput["history"]): PromptInput["history"] {
  let room = HISTORY_LIMIT_IN_CHARACTERS;
  let first = history.length;
  while (first > 0 && room >= (history[first - 1]?.content.length ?? 0)) {
    first -= 1;
    room -= history[first]?.content.length ?? 0;
  }
  const older = history
    .slice(0, first)
    .filter(({ role }) => role === "user")
    .slice(-OLDER_REQUESTS_TOLD);
  const recent = history.slice(first);
  if (older.length === 0) return recent;
  const summary = older.map(({ content }) => `- ${content.slice(0, 160)}`).join("\n");
  return [{ role: "user", content: `Earlier requests, already done:\n${summary}` }, ...recent];
}
