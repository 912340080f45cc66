import { codeScanner, isBareCodeStart, isCodeLine, isCodeStart } from "./section-text-lines.ts";

/** What became readable with one delta. Joined, the parts of a type do not depend on how the text was cut. */
export type AnswerPart =
  | { type: "prose"; text: string }
  | { type: "code-start"; mode: "full" | "edits" }
  /** Lines of the file; in `edits` mode the new lines only. */
  | { type: "code-delta"; text: string }
  | { type: "edit-end"; index: number; search: string; replace: string };

/** An edit's lines each end with a line feed; no lines are the empty string. */
export type Edit = { search: string; replace: string };

export type Answer =
  | { kind: "prose"; text: string }
  | { kind: "file"; prose: string; code: string; complete: boolean }
  | { kind: "edits"; prose: string; edits: Edit[]; complete: boolean };

export type AnswerParser = {
  push(delta: string): AnswerPart[];
  /** Whether the file was closed: what follows does not change it. */
  hasWholeFile(): boolean;
  end(): { parts: AnswerPart[]; answer: Answer };
};

type Fence = { mark: string; language: string };

type State =
  | { in: "prose" }
  /** A fence whose first line of text decides what it holds. */
  | { in: "opening"; fence: Fence; held: string }
  /** A fenced block that is not the section, such as an example in another language. */
  | { in: "other-block"; fence: Fence }
  /** The section's file; without a fence when the model forgot it. */
  | { in: "file"; fence: Fence | null }
  | { in: "search"; search: string }
  | { in: "replace"; search: string; replace: string };

/** A longer line is no fence; reading it as one takes time with the third power of its length. */
const FENCE_LIMIT_IN_CHARACTERS = 200;
const FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*([^\s`]*)[^`]*$/;
const SEARCH_MARK = /^\s*<{5,9} ?SEARCH\s*$/;
const DIVIDER = /^\s*={5,9}\s*$/;
const REPLACE_MARK = /^\s*>{5,9} ?REPLACE\s*$/;
const LANGUAGES_THAT_MAY_HOLD_A_SECTION = /^(html|text|txt|plaintext|diff|jinja2?|twig|)$/;

/**
 * Reads a model's answer delta by delta: prose, then one Liquid file or SEARCH/REPLACE blocks.
 *
 * The first Liquid file counts; what follows it is prose. Line ends come out as line feeds.
 */
export function createAnswerParser(): AnswerParser {
  const reader = new AnswerReader();
  return {
    push: (delta) => reader.push(delta),
    hasWholeFile: () => reader.hasWholeFile(),
    end: () => reader.end(),
  };
}

class AnswerReader {
  private state: State = { in: "prose" };
  private parts: AnswerPart[] = [];
  private line = "";
  /** Characters of `line` that were handed out already. */
  private shown = 0;
  private carriage = "";

  private prose = "";
  private code = "";
  private mode: "full" | "edits" | null = null;
  private readonly edits: Edit[] = [];
  private readonly scanner = codeScanner();
  private closed = false;
  private broken = false;

  push(delta: string): AnswerPart[] {
    const text = (this.carriage + delta).replaceAll("\r\n", "\n");
    this.carriage = text.endsWith("\r") ? "\r" : "";
    const lines = text.slice(0, text.length - this.carriage.length).split("\n");
    for (const [index, piece] of lines.entries()) {
      this.line += piece;
      if (index < lines.length - 1) this.finishLine("\n");
    }
    this.showUnfinishedLine();
    return this.takeParts();
  }

  hasWholeFile(): boolean {
    return this.mode === "full" && this.closed;
  }

  end(): { parts: AnswerPart[]; answer: Answer } {
    this.line += this.carriage;
    this.carriage = "";
    if (this.line !== "") this.finishLine("");
    if (this.state.in === "opening") this.say(this.state.held);
    return { parts: this.takeParts(), answer: this.answer() };
  }

  private answer(): Answer {
    const prose = this.prose.trim();
    if (this.mode === "full") {
      return { kind: "file", prose, code: this.code, complete: this.isFileComplete() };
    }
    if (this.mode === "edits") {
      const inEdit = this.state.in === "search" || this.state.in === "replace";
      return { kind: "edits", prose, edits: this.edits, complete: !inEdit && !this.broken };
    }
    return { kind: "prose", text: prose };
  }

  private isFileComplete(): boolean {
    return this.closed || (this.scanner.hasSchema() && !this.scanner.isInsideTag());
  }

  private finishLine(lineEnd: string): void {
    const line = this.line;
    const unseen = line.slice(this.shown) + lineEnd;
    this.line = "";
    this.shown = 0;
    this.read(line, unseen, lineEnd);
  }

  /** @param unseen what of the line, with its end, was not handed out yet. */
  private read(line: string, unseen: string, lineEnd: string): void {
    const state = this.state;
    switch (state.in) {
      case "prose":
        return this.readProse(line, unseen);
      case "opening":
        return this.readOpening(state, line, lineEnd);
      case "other-block":
        if (closes(line, state.fence)) this.state = { in: "prose" };
        return this.say(unseen);
      case "file":
        return this.readFile(state, line, unseen);
      case "search":
      case "replace":
        return this.readEdit(state, line, unseen, lineEnd);
    }
  }

  private readProse(line: string, unseen: string): void {
    if (this.mode !== "full") {
      if (SEARCH_MARK.test(line)) return this.startEdit();
      if (this.mode === null && isBareCodeStart(line)) {
        this.startFile(null);
        return this.readFile({ in: "file", fence: null }, line, unseen);
      }
    }
    const fence = readFence(line);
    if (!fence) return this.say(unseen);
    if (this.mode === "edits" && fence.language === "") return; // The fence around edit blocks.
    if (this.mode !== "full" && mayHoldSection(fence)) {
      this.state = { in: "opening", fence, held: unseen };
      return;
    }
    this.state = { in: "other-block", fence };
    this.say(unseen);
  }

  private readOpening(state: { fence: Fence; held: string }, line: string, lineEnd: string): void {
    if (line.trim() === "") {
      this.state = { in: "opening", fence: state.fence, held: state.held + line + lineEnd };
    } else if (SEARCH_MARK.test(line)) {
      this.startEdit();
    } else if (closes(line, state.fence)) {
      this.state = { in: "prose" };
      this.say(state.held + line + lineEnd);
    } else if (this.mode === null && (state.fence.language === "liquid" || isCodeStart(line))) {
      this.startFile(state.fence);
      this.readFile({ in: "file", fence: state.fence }, line, line + lineEnd);
    } else {
      this.state = { in: "other-block", fence: state.fence };
      this.say(state.held + line + lineEnd);
    }
  }

  private readFile(state: { in: "file"; fence: Fence | null }, line: string, unseen: string): void {
    if (state.fence && closes(line, state.fence) && !this.scanner.isInsideComment()) {
      this.closed = true;
      this.state = { in: "prose" };
      return;
    }
    if (!state.fence && this.isAfterBareFile(line)) {
      this.closed = true;
      this.state = { in: "prose" };
      if (!readFence(line)) this.say(unseen);
      return;
    }
    this.scanner.read(line);
    this.write(unseen);
  }

  private isAfterBareFile(line: string): boolean {
    if (!this.scanner.hasSchema() || this.scanner.isInsideTag() || line.trim() === "") return false;
    return !isCodeLine(line);
  }

  private readEdit(
    state: Extract<State, { in: "search" | "replace" }>,
    line: string,
    unseen: string,
    lineEnd: string,
  ): void {
    if (SEARCH_MARK.test(line)) {
      this.broken = true;
      return this.startEdit();
    }
    if (state.in === "search") {
      this.state = DIVIDER.test(line)
        ? { in: "replace", search: state.search, replace: "" }
        : { in: "search", search: `${state.search}${line}${lineEnd}` };
      return;
    }
    if (REPLACE_MARK.test(line)) {
      const edit = { search: state.search, replace: state.replace };
      this.parts.push({ type: "edit-end", index: this.edits.length, ...edit });
      this.edits.push(edit);
      this.state = { in: "prose" };
      return;
    }
    this.state = { in: "replace", search: state.search, replace: state.replace + line + lineEnd };
    this.parts.push({ type: "code-delta", text: unseen });
  }

  private startFile(fence: Fence | null): void {
    this.mode = "full";
    this.state = { in: "file", fence };
    this.parts.push({ type: "code-start", mode: "full" });
  }

  private startEdit(): void {
    if (this.mode === null) this.parts.push({ type: "code-start", mode: "edits" });
    this.mode = "edits";
    this.state = { in: "search", search: "" };
  }

  /** Hands out the start of a line as soon as no ending can turn it into a marker or a fence. */
  private showUnfinishedLine(): void {
    if (!canOnlyBeText(this.state, this.line, this.scanner.hasSchema())) return;
    const unseen = this.line.slice(this.shown);
    if (unseen === "") return;
    this.shown = this.line.length;
    if (this.state.in === "file") this.write(unseen);
    else if (this.state.in === "replace") this.parts.push({ type: "code-delta", text: unseen });
    else this.say(unseen);
  }

  private say(text: string): void {
    this.prose += text;
    this.parts.push({ type: "prose", text });
  }

  private write(text: string): void {
    this.code += text;
    this.parts.push({ type: "code-delta", text });
  }

  private takeParts(): AnswerPart[] {
    const parts = this.parts;
    this.parts = [];
    return parts;
  }
}

function canOnlyBeText(state: State, line: string, afterSchema: boolean): boolean {
  const first = line.trimStart().charAt(0);
  if (first === "") return false;
  if (state.in === "prose") return !"`~<{".includes(first);
  if (state.in === "other-block") return !"`~".includes(first);
  if (state.in === "file") return state.fence ? !"`~".includes(first) : !afterSchema;
  return state.in === "replace" && !"<>".includes(first);
}

function readFence(line: string): Fence | null {
  if (line.length > FENCE_LIMIT_IN_CHARACTERS) return null;
  const match = FENCE.exec(line);
  if (!match?.[1]) return null;
  return { mark: match[1], language: (match[2] ?? "").toLowerCase().replace(/[^a-z0-9].*$/, "") };
}

function mayHoldSection(fence: Fence): boolean {
  return fence.language === "liquid" || LANGUAGES_THAT_MAY_HOLD_A_SECTION.test(fence.language);
}

function closes(line: string, fence: Fence): boolean {
  const text = line.trim();
  return text.length >= fence.mark.length && text === fence.mark.charAt(0).repeat(text.length);
}
