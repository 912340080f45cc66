import { useCallback, useEffect, useEffectEvent, useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { useCostQuestion } from "#app/ui/billing/use-cost-question.tsx";
import type { BlockNames } from "#app/ui/section-preview/element-words.ts";
import { readPickedElement, type PickedElement } from "#app/ui/section-preview/picked-element.ts";
import type { ElementPicking } from "../picking/use-element-picking.ts";
import type { CurrentRun } from "../run/use-run.ts";
import type { Lack } from "../upgrade/plan-offers.ts";
import { ChatLog } from "./chat-log.tsx";
import { Composer } from "./composer.tsx";
import { useLatestQuota } from "./use-latest-quota.ts";

export type ChatProps = {
  page: EditorPage;
  current: CurrentRun;
  /** True while there are unsaved edits: a new version would be made from older code. */
  isWaiting: boolean;
  /** The part of the section that the next request is about. */
  picking: ElementPicking;
  blockNames: BlockNames;
  onChanged(): void;
  /** Shows what differs between a version and a newer one. */
  onCompare(fromId: string, toId?: string): void;
  onOpenCode(): void;
  /** Shows the plans that have what is lacking; the request is that in the box unless one is given. */
  onSeePlans(lack: Lack, request?: string): void;
};

export function ChatPane(props: ChatProps) {
  const { page, current } = props;
  const [suggested, setSuggested] = useState<{ text: string } | null>(null);
  const quota = useLatestQuota(page, current.run);
  const cost = useCostQuestion(quota, page.allowance, new Date(page.now).getTime());
  const askCost = cost.ask;
  const ask = useCallback(
    (content: string, element: PickedElement | null, onSent?: () => void) =>
      askCost((maxCostCents) => {
        current.send({
          sectionId: page.section.id,
          messageId: crypto.randomUUID(),
          content,
          images: [],
          element,
          maxCostCents,
        });
        onSent?.();
      }),
    [askCost, current, page.section.id],
  );
  const { refusal } = current;
  const onChanged = useEffectEvent(props.onChanged);
  useEffect(() => {
    // The price has changed: the next attempt asks for the one that is true now.
    if (refusal?.code === "cost-not-agreed") onChanged();
  }, [refusal]);
  const retry = useCallback(() => {
    const last = current.request ?? lastRequest(page);
    if (last) ask(last.content, readPickedElement(last.element));
  }, [ask, current.request, page]);
  const { picking } = props;
  const edit = useCallback(
    (text: string) => {
      picking.put(readPickedElement(current.request?.element));
      current.dismiss();
      setSuggested({ text });
    },
    [current, picking],
  );
  return (
    <section className="chat" aria-label="Chat">
      <div className="editor-toolbar">
        <h2>Chat</h2>
        <span className="editor-space" />
        <span className="chat-count">
          {page.versions.length > 0 && !page.features.canChatRefine && (
            <s-icon type="lock" size="small" />
          )}
          {changesWords(page)}
        </span>
      </div>
      <ChatLog {...props} onRetry={retry} onEdit={edit} />
      <Composer
        {...props}
        quota={quota}
        suggested={suggested}
        onSuggest={(text) => setSuggested({ text })}
        onSend={(content, onSent) =>
          ask(content, picking.element, () => {
            picking.put(null);
            onSent();
          })
        }
      />
      {cost.dialog}
    </section>
  );
}

function changesWords({ features, versions }: EditorPage): string {
  if (versions.length === 0) return "First version";
  if (!features.canChatRefine) return "Changes in chat: Pro";
  if (features.refinementLimit === null) return "";
  return `Changes: ${features.refinementsUsed ?? 0} of ${features.refinementLimit} used`;
}

function lastRequest({ messages }: EditorPage): EditorPage["messages"][number] | undefined {
  return messages.findLast(({ role }) => role === "user");
}
