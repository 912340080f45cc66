import { useEffect, useRef } from "react";
import { useSearchParams } from "react-router";
import type { EditorPage } from "#app/editor-page.server.ts";
import { takeWaitingPrompt } from "#app/ui/waiting-prompt.ts";
import type { CurrentRun } from "./use-run.ts";

/** Starts the run that another page asked for, or rejoins the one that is under way. */
export function useStartedRun(page: EditorPage, current: CurrentRun): void {
  const [search, setSearch] = useSearchParams();
  const isStarted = useRef(false);
  useEffect(() => {
    if (isStarted.current) return;
    isStarted.current = true;
    const messageId = search.get("run");
    const waiting = messageId === null ? null : takeWaitingPrompt(messageId);
    if (messageId)
      setSearch(
        (params) => {
          params.delete("run");
          return params;
        },
        { replace: true, preventScrollReset: true },
      );
    const { running, section } = page;
    if (running) current.rejoin(running.generationId, Date.parse(running.startedAt));
    else if (messageId && waiting)
      current.send({
        sectionId: section.id,
        messageId,
        ...waiting,
        images: [],
        element: null,
      });
  }, [current, page, search, setSearch]);
}
