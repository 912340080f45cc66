import { useRef } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import type { BlockNames } from "#app/ui/section-preview/element-words.ts";
import type { ChatProps } from "./chat-pane.tsx";
import { readPickedElement } from "#app/ui/section-preview/picked-element.ts";
import { ElementChip } from "../picking/element-chip.tsx";
import { PublishedCards } from "../publish/published-card.tsx";
import { RefusalCard } from "./refusal-card.tsx";
import { RunCard } from "./run-card.tsx";
import { useFollowedEnd } from "./use-followed-end.ts";
import { VersionCard } from "./version-card.tsx";
import { VersionLine } from "./version-line.tsx";

type Message = EditorPage["messages"][number];

export type LogProps = ChatProps & { onRetry(): void; onEdit(content: string): void };

/** The conversation; it follows its end only while the reader is there. */
export function ChatLog(props: LogProps) {
  const { page, current } = props;
  const log = useRef<HTMLDivElement>(null);
  const { isAtEnd, toEnd } = useFollowedEnd(log);
  const messages = current.run ? withoutRun(page, current.run.generationId) : page.messages;
  const asked = current.run && askedRequest(props);
  const isEmpty = messages.length === 0 && !current.run && !current.refusal;
  return (
    <div className="chat-scroll">
      <div className="chat-log" role="log" aria-label="Conversation" tabIndex={0} ref={log}>
        {isEmpty && <EmptyChat />}
        {messages.map((message) => (
          <MessageItem key={message.id} message={message} {...props} />
        ))}
        <PublishedCards page={page} />
        {asked && <Request {...asked} blockNames={props.blockNames} />}
        {current.run && <RunCard {...props} run={current.run} />}
        {current.refusal && (
          <RefusalCard
            refusal={current.refusal}
            request={current.request?.content ?? ""}
            onRetry={props.onRetry}
            onEdit={props.onEdit}
            onSeePlans={props.onSeePlans}
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
  const run = page.runs.find(({ generationId }) => generationId === message.generationId);
  if (message.role === "user")
    return (
      <>
        <Request {...message} blockNames={props.blockNames} />
        {run && !hasAnswer(page, message) && <p className="chat-free">{endWords(run.outcome)}</p>}
      </>
    );
  const version = page.versions.find(({ id }) => id === message.versionId);
  return (
    <div className="chat-answer">
      {message.content.trim() !== "" && <p>{message.content.trim()}</p>}
      {version && version.id === page.versions[0]?.id && (
        <VersionCard {...props} version={version} />
      )}
      {version && version.id !== page.versions[0]?.id && (
        <VersionLine {...props} version={version} />
      )}
      {message.versionId === null && <p className="chat-free">{endWords(run?.outcome)}</p>}
    </div>
  );
}

/** What the merchant wrote, and the part of the section it is about. */
function Request(props: { content: string; element: unknown; blockNames: BlockNames }) {
  const element = readPickedElement(props.element);
  return (
    <p className="chat-request">
      {element && <ElementChip element={element} blockNames={props.blockNames} />}
      {props.content}
    </p>
  );
}

function hasAnswer({ messages }: EditorPage, { generationId }: Message): boolean {
  return messages.some((each) => each.role === "assistant" && each.generationId === generationId);
}

/** How a run without a version ended. */
function endWords(outcome: EditorPage["runs"][number]["outcome"] | undefined): string {
  if (outcome === "cancelled") return "Stopped. Nothing was counted.";
  if (outcome === "failed" || outcome === "interrupted")
    return "Not finished. Nothing was counted.";
  return "No new version. Nothing was counted.";
}

/** The live card stands for the messages of its own run, which the page may have by now. */
function withoutRun({ messages }: EditorPage, generationId: string | null): Message[] {
  if (generationId === null) return messages;
  return messages.filter((message) => message.generationId !== generationId);
}

function askedRequest({ page, current }: ChatProps): { content: string; element: unknown } | null {
  const own = page.messages.find(
    (message) => message.role === "user" && message.generationId === current.run?.generationId,
  );
  return own ?? current.request;
}
