import { useEffect, useId, useRef, useState } from "react";
import type { Allowance } from "#app/allowance.server.ts";
import { pausedWords, shortCostWords } from "./allowance-words.ts";
import { useCostQuestion } from "./billing/use-cost-question.tsx";
import { keepPrompt, keptPrompt } from "./kept-prompt.ts";
import { ChoiceOf, STYLES, TONES } from "./tone-and-style.tsx";
import { useStartSection } from "./use-start-section.ts";
import "./prompt-box.css";

const LIMIT_IN_CHARACTERS = 10_000;

/** From here on the characters are counted before the eyes. */
const COUNTED_FROM = 9_000;

type PromptBoxProps = {
  allowance: Allowance;
  defaults: { defaultTone: string | null; defaultStyle: string | null };
  /** ISO time of the server, for words such as "in 11 days". */
  now: string;
  /** Requests to begin with; they fill the box and are selected, they never run. */
  starters?: Starter[];
  hasFocus?: boolean;
};

export type Starter = { title: string; prompt: string };

/** Where a section is described. The words live here alone, so that typing redraws nothing else. */
export function PromptBox(props: PromptBoxProps) {
  const { allowance, defaults } = props;
  const { quota } = allowance;
  const nowMs = new Date(props.now).getTime();
  const [text, setText] = useState("");
  const [tone, setTone] = useState(defaults.defaultTone ?? "");
  const [style, setStyle] = useState(defaults.defaultStyle ?? "");
  const [error, setError] = useState<string | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const { isStarting, problem, describe } = useStartSection();
  const cost = useCostQuestion(quota, allowance, nowMs);
  const paused = pausedWords(quota, nowMs);

  // The server does not know it, so it comes after the first drawing; what was typed meanwhile stays.
  useEffect(() => setText((typed) => typed || keptPrompt()), []);
  useEffect(() => {
    if (props.hasFocus) box.current?.focus({ preventScroll: true });
  }, [props.hasFocus]);

  const generate = () => {
    if (isStarting || paused !== null) return;
    const prompt = text.trim();
    const wrong = wrongWith(prompt);
    setError(wrong);
    if (wrong !== null) return box.current?.focus();
    cost.ask(
      (maxCostCents) =>
        void describe({ prompt, ...(tone && { tone }), ...(style && { style }) }, maxCostCents),
    );
  };
  const write = (words: string) => {
    setText(words);
    keepPrompt(words);
    setError(null);
  };
  const fill = (prompt: string) => {
    write(prompt);
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.select();
    });
  };
  return (
    <div className="part prompt">
      <div className="prompt-box" data-invalid={error !== null || undefined}>
        <label className="visually-hidden" htmlFor={id}>
          Describe the section
        </label>
        <textarea
          id={id}
          ref={box}
          rows={3}
          value={text}
          placeholder="For example: three customer reviews on a warm background, each with a photo of the product"
          aria-invalid={error !== null}
          aria-describedby={`${id}-note ${id}-cost`}
          onChange={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
            event.preventDefault();
            generate();
          }}
        />
        <div className="prompt-bar">
          <ChoiceOf label="Tone" options={TONES} value={tone} onChange={setTone} />
          <ChoiceOf label="Style" options={STYLES} value={style} onChange={setStyle} />
          <span
            className="prompt-cost"
            id={`${id}-cost`}
            data-costs={quota.nextCostCents > 0 || undefined}
          >
            {shortCostWords(quota)}
          </span>
          <s-button
            variant="primary"
            loading={isStarting}
            disabled={paused !== null}
            onClick={generate}
          >
            Generate
          </s-button>
        </div>
      </div>
      <PromptNote id={`${id}-note`} error={error ?? problem} paused={paused} length={text.length} />
      {props.starters && <Starters starters={props.starters} onFill={fill} />}
      {cost.dialog}
    </div>
  );
}

function wrongWith(prompt: string): string | null {
  if (prompt === "") return "Describe the section that you want.";
  if (prompt.length <= LIMIT_IN_CHARACTERS) return null;
  return `At most 10,000 characters. These are ${prompt.length.toLocaleString("en-US")}.`;
}

/** Under the box: what is wrong, why it is paused, or how much room is left. */
function PromptNote(props: {
  id: string;
  error: string | null;
  paused: string | null;
  length: number;
}) {
  return (
    <div className="prompt-note" id={props.id}>
      {props.error !== null && (
        <p className="field-error" role="alert">
          {props.error}
        </p>
      )}
      {props.paused !== null && (
        <p>
          {props.paused} <s-link href="/app/billing">Plan and usage</s-link>
        </p>
      )}
      {props.length > COUNTED_FROM && (
        <p className="part-note">{props.length.toLocaleString("en-US")} of 10,000 characters</p>
      )}
    </div>
  );
}

function Starters(props: { starters: Starter[]; onFill(prompt: string): void }) {
  return (
    <div className="prompt-starters" role="group" aria-label="Start with">
      <span className="part-note">Start with</span>
      {props.starters.map(({ title, prompt }) => (
        <button
          key={title}
          type="button"
          className="choice-chip"
          onClick={() => props.onFill(prompt)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
