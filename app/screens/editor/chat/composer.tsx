import { useEffect, useRef, useState } from "react";
import { nextCostWords } from "#app/ui/allowance-words.ts";
import { keepDraft, readDraft } from "./kept-draft.ts";
import type { ChatProps } from "./chat-pane.tsx";
import { suggestionsFor } from "./suggestions.ts";

const LIMIT_IN_CHARACTERS = 10_000;

/** From here on the rest is counted. */
const COUNTED_FROM = 9_000;

type ComposerProps = ChatProps & {
  left: string;
  suggested: { text: string; at: number } | null;
  onSuggest(text: string): void;
  onSend(content: string): void;
};

/** Where the next change is written. The words live here alone, so that typing redraws nothing else. */
export function Composer(props: ComposerProps) {
  const { page, current, suggested } = props;
  const [text, setText] = useState("");
  const [error, setError] = useState<string | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const isRunning = current.run !== null && current.run.end === null;
  const gate = gateOf(props);
  useEffect(() => setText(readDraft(page.section.id)), [page.section.id]);
  useEffect(() => {
    if (!suggested) return;
    setText(suggested.text);
    requestAnimationFrame(() => box.current?.select());
  }, [suggested]);
  const change = (next: string) => {
    setText(next);
    setError(null);
    keepDraft(page.section.id, next);
  };
  const send = () => {
    const content = text.trim();
    if (gate.reason !== null || isRunning) return;
    if (content === "") return setError("Write what you want to change.");
    if (content.length > LIMIT_IN_CHARACTERS)
      return setError(`At most ${LIMIT_IN_CHARACTERS.toLocaleString("en")} characters.`);
    props.onSend(content);
    change("");
  };
  const quota = current.run?.quota ?? page.allowance.quota;
  return (
    <div className="composer">
      {!isRunning && gate.reason === null && (
        <Suggestions page={page} onSuggest={props.onSuggest} />
      )}
      {gate.reason !== null && (
        <p className="composer-gate">
          {gate.reason} {gate.leadsToPlans && <s-link href="/app/billing">See plans</s-link>}
        </p>
      )}
      <div className="composer-box">
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
          placeholder={placeholder(page.versions.length, isRunning)}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <div className="composer-bar">
          <span className="editor-space" />
          {isRunning ? (
            <s-button icon="stop-circle" onClick={current.stop}>
              Stop
            </s-button>
          ) : (
            <button
              type="button"
              className="send-button"
              aria-label="Send"
              disabled={gate.reason !== null}
              onClick={send}
            >
              <s-icon type="arrow-up" size="small" />
            </button>
          )}
        </div>
      </div>
      <ComposerNote
        error={error}
        length={text.length}
        cost={nextCostWords(quota)}
        left={props.left}
        model={page.modelLabel}
      />
    </div>
  );
}

function ComposerNote(props: {
  error: string | null;
  length: number;
  cost: string;
  left: string;
  model: string;
}) {
  return (
    <div className="composer-note" id="composer-note">
      {props.error ? (
        <span className="field-error" role="alert">
          {props.error}
        </span>
      ) : (
        <span>{props.cost}</span>
      )}
      <span className="editor-space" />
      <span>
        {props.length > COUNTED_FROM
          ? `${props.length.toLocaleString("en")} of 10,000`
          : props.left}
      </span>
      <small>{props.model}</small>
    </div>
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

/** Why nothing can be sent now; what stays possible is said with it. */
function gateOf({ page, isWaiting }: ComposerProps): {
  reason: string | null;
  leadsToPlans: boolean;
} {
  const { quota } = page.allowance;
  if (isWaiting)
    return { reason: "Save or discard your edits before the next change.", leadsToPlans: false };
  if (page.section.status === "archive")
    return { reason: "Restore the section to change it.", leadsToPlans: false };
  if (page.versions.length > 0 && !page.features.canChatRefine)
    return {
      reason: "Changes in chat: Pro. You can still edit settings and code by hand, free.",
      leadsToPlans: true,
    };
  const { refinementLimit, refinementsUsed } = page.features;
  if (page.versions.length > 0 && refinementLimit !== null && (refinementsUsed ?? 0) >= refinementLimit)
    return { reason: "All changes of this conversation are used.", leadsToPlans: true };
  if (!quota.hasQuota) return { reason: "No generations are left.", leadsToPlans: true };
  return { reason: null, leadsToPlans: false };
}

function placeholder(versions: number, isRunning: boolean): string {
  if (isRunning) return "You can write the next change while this one runs";
  return versions === 0 ? "Describe the section" : "Describe a change";
}
