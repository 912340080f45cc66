import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { RunCard } from "./run-card.tsx";
import { RefusalCard } from "./refusal-card.tsx";
import { VersionLine } from "./version-line.tsx";
import type { ChatProps } from "./chat-pane.tsx";

type Message = EditorPage["messages"][number];

/** The conversation; it follows its end only while the reader is there. */
export function ChatLog(props: ChatProps & { onRetry(): void }) {
  const { page, current } = props;
  const log = useRef<HTMLDivElement>(null);
  const { isAtEnd, toEnd } = useFollowedEnd(log, [page.messages.length, current.run]);
  const messages = current.run ? withoutRun(page, current.run.generationId) : page.messages;
  const asked = current.run && askedText(props);
  return (
    <div className="chat-scroll">
      <div className="chat-log" role="log" aria-label="Conversation" tabIndex={0} ref={log}>
        {messages.length === 0 && !current.run && !current.refusal && <EmptyChat />}
        {messages.map((message) => (
          <MessageItem key={message.id} message={message} {...props} />
        ))}
        {asked && <p className="chat-request">{asked}</p>}
        {current.run && <RunCard {...props} run={current.run} onRetry={props.onRetry} />}
        {current.refusal && (
          <RefusalCard
            refusal={current.refusal}
            request={current.request?.content ?? ""}
            onRetry={props.onRetry}
          />
        )}
      </div>
      {!isAtEnd && (
        <button type="button" className="chat-newer" onClick={toEnd}>
          New message
        </button>
      )}
    </div>
  );
}

function EmptyChat() {
  return (
    <p className="chat-empty">
      Say what the section should show. You see it with your own products before anything is
      published.
    </p>
  );
}

function MessageItem(props: ChatProps & { message: Message }) {
  const { message, page } = props;
  if (message.role === "user") return <p className="chat-request">{message.content}</p>;
  const version = page.versions.find(({ id }) => id === message.versionId);
  return (
    <div className="chat-answer">
      {message.content !== "" && <p>{message.content}</p>}
      {version ? (
        <VersionLine version={version} page={page} onChanged={props.onChanged} />
      ) : (
        message.versionId === null && (
          <p className="chat-free">No new version. Nothing was counted.</p>
        )
      )}
    </div>
  );
}

/** The live card stands for the messages of its own run, which the page may have by now. */
function withoutRun({ messages }: EditorPage, generationId: string | null): Message[] {
  return messages.filter((message) => message.generationId !== generationId);
}

function askedText({ page, current }: ChatProps): string | null {
  const own = page.messages.find(
    (message) => message.role === "user" && message.generationId === current.run?.generationId,
  );
  return own?.content ?? current.request?.content ?? null;
}

/** Near the end counts as there: a reader's thumb is not exact. */
const END_TOLERANCE_IN_PX = 48;

function useFollowedEnd(log: React.RefObject<HTMLDivElement | null>, changes: unknown[]) {
  const [isAtEnd, setAtEnd] = useState(true);
  const wasAtEnd = useRef(true);
  useEffect(() => {
    const element = log.current;
    if (!element) return;
    const note = () => {
      const rest = element.scrollHeight - element.scrollTop - element.clientHeight;
      wasAtEnd.current = rest < END_TOLERANCE_IN_PX;
      setAtEnd(wasAtEnd.current);
    };
    element.addEventListener("scroll", note, { passive: true });
    return () => element.removeEventListener("scroll", note);
  }, [log]);
  const toEnd = useCallback(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [log]);
  useLayoutEffect(() => {
    if (wasAtEnd.current) toEnd();
    // oxlint-disable-next-line react/exhaustive-deps -- what was added is the reason to move
  }, changes);
  return { isAtEnd, toEnd };
}
