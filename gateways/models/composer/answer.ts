import { archetypes } from "#library/archetypes.ts";
import type { SectionBrief } from "#domain/generation/section-model.ts";
import { capitalize } from "./merchant-text.ts";
import { nearestArchetypes } from "#library/nearest-archetypes.ts";
import { chooseArchetype } from "./choose-archetype.ts";
import { composeSection } from "./compose-section.ts";
import { describeSection } from "./describe-section.ts";
import { ABILITIES, refineSection } from "./refine-section.ts";
import { repairSection } from "./repair-section.ts";
import { readRequestText } from "./request-text.ts";
import { openSection } from "./section.ts";
import { writeEdits } from "./write-edits.ts";

const QUESTION =
  /^(?:what|why|how|where|who|which|when|is|are|does|do|did|explain|describe|tell me|help)\b/;
const PROPOSAL = /^(?:what|how) (?:about|if)\b|^(?:do|is|are) (?:it|this|that)\b|\bplease\b/;
const OVER_AGAIN =
  /\b(?:start over|start again|from scratch|replace (?:it|this|the section|everything) (?:with|by)|turn (?:it|this|the section) into|new section|different section)\b/;

/** The composer's whole answer to a request, in the format that every model answers in. */
export function answer(brief: SectionBrief): string {
  const request = readRequestText(brief.request);
  const isQuestion = QUESTION.test(request.plain) && !PROPOSAL.test(request.plain);
  if (brief.currentCode === null || brief.currentCode.trim() === "") {
    if (isQuestion && nearestArchetypes(request.plain, 1).length === 0) return introduce();
    return answerWithFile(brief);
  }
  if (brief.problems.length > 0) return answerWithRepair(brief.currentCode, brief.problems);
  if (isQuestion) return describeSection(brief.currentCode);
  if (OVER_AGAIN.test(request.plain) && nearestArchetypes(request.plain, 1).length > 0)
    return answerWithFile(brief);
  return answerWithChange(brief, brief.currentCode);
}

function answerWithFile(brief: SectionBrief): string {
  const request = readRequestText(brief.request);
  const { archetype, isGuess } = chooseArchetype(request, brief.templateId);
  const composition = composeSection(archetype, {
    request,
    prefix: brief.prefix,
    tone: brief.tone,
    style: brief.style,
    theme: brief.theme,
  });
  const prose = [
    isGuess
      ? `Your words name no kind of section that I know, so this is my best guess: ${archetype.title.toLowerCase()}.`
      : `Here is your section: ${archetype.title.toLowerCase()}.`,
    archetype.description,
    ...(composition.said.length > 0 ? [`As you asked, ${sentence(composition.said)}.`] : []),
    ...(NOTES[archetype.slug] ? [NOTES[archetype.slug]] : []),
    ...composition.unable,
    ...(isGuess ? [`I can also make: ${kinds()}.`] : []),
  ].join(" ");
  return withFile(prose, composition.code);
}

const NOTES: Record<string, string> = {
  testimonials: "The quotes are samples: put your customers' own words in before you publish.",
  faq: "The answers are notes for you: write your own before you publish.",
  "product-grid": "Choose its collection in the settings; until then it shows sample cards.",
  "featured-product": "Choose its product in the settings.",
  stats: "The numbers are samples: put your own in before you publish.",
  pricing: "The plans and prices are samples: put your own in before you publish.",
  "logo-wall": "Choose the logos in the settings; until then it shows placeholders.",
};

function answerWithChange(brief: SectionBrief, code: string): string {
  const section = openSection(code);
  if (!section) {
    return "This file has no schema that I can read, so I cannot change it safely. Repair the part between {% schema %} and {% endschema %} in the code view, then ask again.";
  }
  const refinement = refineSection(section, brief);
  const remarks = refinement.remarks.join(" ");
  if (refinement.said.length === 0) return remarks === "" ? cannot() : remarks;
  return withChange(
    `Now ${sentence(refinement.said)}.${remarks === "" ? "" : ` ${remarks}`}`,
    code,
    refinement.code,
  );
}

function answerWithRepair(code: string, problems: SectionBrief["problems"]): string {
  const repaired = repairSection(code);
  if (repaired.code === code) {
    const [first] = problems;
    const example = first ? ` The first one is on line ${first.line}: ${first.message}` : "";
    return `The built-in composer cannot repair these problems.${example}`;
  }
  return withChange(`${capitalize(sentence(repaired.said))}.`, code, repaired.code);
}

/** What changed as edits, or as the whole file when edits would not be shorter. */
function withChange(prose: string, before: string, after: string): string {
  const edits = writeEdits(before, after);
  if (!edits) return withFile(prose, after);
  const blocks = edits.map(({ search, replace }) => {
    return `<<<<<<< SEARCH\n${line(search)}=======\n${line(replace)}>>>>>>> REPLACE\n`;
  });
  return `${prose}\n\n${blocks.join("\n")}`;
}

function withFile(prose: string, code: string): string {
  return `${prose}\n\n\`\`\`liquid\n${code.trimEnd()}\n\`\`\`\n`;
}

function line(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

function cannot(): string {
  return `I did not find a change in this that I can make. I am the built-in composer, not an AI model. I can: ${ABILITIES.join("; ")}. Or say “start over with” and a kind: ${kinds()}.`;
}

function introduce(): string {
  return `I am the built-in composer, not an AI model: I write sections from hand-made patterns and your words. I can make: ${kinds()}. Then I can: ${ABILITIES.join("; ")}.`;
}

function kinds(): string {
  return archetypes.map(({ title }) => title.toLowerCase()).join(", ");
}

function sentence(parts: string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
