import { useEffect, useEffectEvent, useRef, useState, type RefObject } from "react";
import { extraWords, leftWords, nextCostWords } from "#app/ui/allowance-words.ts";
import type { QuotaView } from "#domain/billing/allowance/quota.ts";
import { ComposerBar } from "./composer-bar.tsx";
import { ElementChip } from "../picking/element-chip.tsx";
import { chatGate } from "./chat-gate.ts";
import type { ChatProps } from "./chat-pane.tsx";
import { keepDraft, readDraft } from "./kept-draft.ts";
import { useReturnFromShopify } from "./use-return-from-shopify.ts";
import { planOffers, type Lack } from "../upgrade/plan-offers.ts";
import { suggestionsFor } from "./suggestions.ts";

const LIMIT_IN_CHARACTERS = 10_000;

/** From here on the rest is counted. */
const COUNTED_FROM = 9_000;

type ComposerProps = ChatProps & {
  quota: QuotaView;
  /** Words that fill the box; a new object each time. */
  suggested: { text: string } | null;
  onSuggest(text: string): void;
  /** @param onSent called once it is sent: what costs extra may be asked about first. */
  onSend(content: string, onSent: () => void): void;
};

/** Where the next change is written. The words live here alone, so that typing redraws nothing else. */
export function Composer(props: ComposerProps) {
  const { page, current, quota, suggested, picking } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useKeptText(page.section.id);
  const [error, setError] = useState<string | null>(null);
  const isRunning = current.run !== null && current.run.end === null;
  const gate = chatGate(page, quota, props.isWaiting);
  useReturnFromShopify(page, box);
  useSuggestion(suggested, box, (words) => {
    setText(words);
    setError(null);
  });
  useEffect(() => {
    if (picking.calls > 0) box.current?.focus();
  }, [picking.calls]);
  const send = () => {
    const content = text.trim();
    if (gate !== null || isRunning) return;
    const flaw = flawOf(content);
    setError(flaw);
    if (flaw !== null) return box.current?.focus();
    props.onSend(content, () => setText(""));
  };
  return (
    <div className="composer">
      {gate === null && !isRunning && <Suggestions page={page} onSuggest={props.onSuggest} />}
      {gate !== null && !isRunning && (
        <p className="composer-gate" id="composer-gate">
          {gate.reason} {gate.lack && <SeePlans {...props} lack={gate.lack} />}
        </p>
      )}
      <div className="composer-box">
        <PickedChip {...props} onRemoved={() => box.current?.focus()} />
        <label className="visually-hidden" htmlFor="composer-text">
          {page.versions.length === 0 ? "Describe the section" : "Describe a change"}
        </label>
        <textarea
          id="composer-text"
          ref={box}
          rows={2}
          value={text}
          aria-invalid={error !== null}
          aria-describedby="composer-note"
          placeholder={
            picking.element && !isRunning
              ? "What should change here?"
              : placeholder(page.versions.length, isRunning)
          }
          onChange={(event) => {
            setText(event.currentTarget.value);
            setError(null);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <ComposerBar {...props} isRunning={isRunning} isGated={gate !== null} onSend={send} />
      </div>
      <ComposerNote
        error={error}
        length={text.length}
        cost={nextCostWords(quota)}
        left={extraWords(quota, page.allowance.cappedAmountCents) ?? leftWords(quota)}
        costsExtra={quota.nextCostCents > 0}
        model={page.modelLabel}
      />
    </div>
  );
}

/** Words that were suggested are selected: typing replaces them. */
function useSuggestion(
  suggested: ComposerProps["suggested"],
  box: RefObject<HTMLTextAreaElement | null>,
  onFill: (words: string) => void,
): void {
  const fill = useEffectEvent(onFill);
  useEffect(() => {
    if (!suggested) return;
    fill(suggested.text);
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.select();
    });
  }, [box, suggested]);
}

function PickedChip({ picking, blockNames, onRemoved }: ComposerProps & { onRemoved(): void }) {
  if (picking.element === null) return null;
  const remove = () => {
    picking.put(null);
    onRemoved();
  };
  return <ElementChip element={picking.element} blockNames={blockNames} onRemove={remove} />;
}

/** What was typed and not sent is kept for the next visit. */
function useKeptText(sectionId: string): [string, (text: string) => void] {
  const [text, setText] = useState("");
  useEffect(() => setText(readDraft(sectionId)), [sectionId]);
  const change = (next: string) => {
    setText(next);
    keepDraft(sectionId, next);
  };
  return [text, change];
}

function ComposerNote(props: {
  error: string | null;
  length: number;
  cost: string;
  left: string;
  costsExtra: boolean;
  model: string;
}) {
  const { error, length } = props;
  return (
    <div className="composer-note" id="composer-note">
      {error ? (
        <span className="field-error" role="alert">
          {error}
        </span>
      ) : (
        <span className={props.costsExtra ? "composer-price" : undefined}>{props.cost}</span>
      )}
      <span className="editor-space" />
      <span>
        {length > COUNTED_FROM
          ? `${length.toLocaleString("en")} of ${LIMIT_IN_CHARACTERS.toLocaleString("en")}`
          : props.left}
      </span>
      <small>{props.model}</small>
    </div>
  );
}

/** Opens the plans that have it; without any, it leads to the shop's own plan, where the cap can be raised. */
function SeePlans({ page, lack, onSeePlans }: ComposerProps & { lack: Lack }) {
  if (planOffers(page, lack).length === 0)
    return <s-link href="/app/billing">Plan and usage</s-link>;
  return (
    <button type="button" className="link-button" onClick={() => onSeePlans(lack)}>
      See plans
    </button>
  );
}

function Suggestions({ page, onSuggest }: Pick<ComposerProps, "page" | "onSuggest">) {
  const suggestions = suggestionsFor(page.section.code);
  if (suggestions.length === 0) return null;
  return (
    <div className="suggestions" role="group" aria-label="Suggestions">
      {suggestions.map((suggestion) => (
        <button key={suggestion} type="button" onClick={() => onSuggest(suggestion)}>
          {suggestion}
        </button>
      ))}
    </div>
  );
}

function flawOf(content: string): string | null {
  if (content === "") return "Write what you want to change.";
  if (content.length <= LIMIT_IN_CHARACTERS) return null;
  return `At most ${LIMIT_IN_CHARACTERS.toLocaleString("en")} characters.`;
}

function placeholder(versions: number, isRunning: boolean): string {
  if (isRunning) return "Write the next change";
  return versions === 0 ? "Describe the section" : "Describe a change";
}
