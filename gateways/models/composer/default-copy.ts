import { copyTexts } from "./copy-texts.ts";
import { capitalize } from "./merchant-text.ts";

/** Words that a new section starts with, where the request gives none. */
export type Copy = {
  heading?: string;
  text?: string;
  button?: string;
  /** Values of the repeated blocks, by setting id. */
  blocks?: Record<string, string>[];
};

export type Tone = "professional" | "casual" | "friendly";

/** How copy for a kind of section is written; `{subject}` stands for what the request is about. */
export type CopyTexts = { headings: Record<Tone, [plain: string, aboutSubject: string]> } & Omit<
  Copy,
  "heading"
>;

/** Default words in the merchant's tone, about what the request is about. */
export function defaultCopy(slug: string, tone: Tone, subject: string | null): Copy {
  const texts = copyTexts[slug];
  if (!texts) return {};
  const [plain, aboutSubject] = texts.headings[tone];
  const { headings: _, ...rest } = texts;
  const about = subject === null ? plain : aboutSubject.replaceAll("{subject}", subject);
  return { ...rest, heading: capitalize(about) };
}

/** The tone that the merchant chose, or that the words ask for. */
export function readTone(chosen: string | null, plain: string): Tone {
  const words = `${chosen ?? ""} ${plain}`.toLowerCase();
  if (/\b(professional|formal|serious|luxury|luxurious|premium|corporate)\b/.test(words))
    return "professional";
  if (/\b(casual|playful|fun|bold|cheeky|young)\b/.test(words)) return "casual";
  return "friendly";
}

const SUBJECT =
  /\b(?:about|for|of|on|featuring|showcasing|selling|explaining|introducing)\s+((?:our|my|the|your)\s+)?([\p{L}\d][\p{L}\d&'’ -]{2,48}?)(?=\s+(?:with|in|on|and|called|titled|named|each|that|which|where|using|from|at|by|to|for|of)\b|[,.;:!?"“'‘\n]|$)/giu;
const NO_SUBJECT =
  /\b(?:backgrounds?|store|shop|website|site|page|homepage|customers?|visitors?|shoppers?|everyone|people|screens?|phones?|mobile|desktop|section|row|left|right|top|bottom|columns?|questions?|reviews?|testimonials?|products?|images?|photos?|dark|light|warm|bright|click|hover|logos?|brands?|colou?rs?|features?|steps?|text|free|sale|grid|each)\b/i;

/** What a request is about: "our ceramic mugs" in "reviews about my ceramic mugs". */
export function readSubject(request: string): string | null {
  for (const match of request.matchAll(SUBJECT)) {
    const subject = match[2]?.trim().replace(/’/g, "'");
    if (!subject || NO_SUBJECT.test(subject) || /^\d+$/.test(subject)) continue;
    return /^(?:our|my)\b/i.test(match[1] ?? "") ? `our ${subject}` : subject;
  }
  return null;
}
