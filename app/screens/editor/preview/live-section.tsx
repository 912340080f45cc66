import { useEffect, useMemo, useRef, useState } from "react";
import type { FromFrame, PreviewData, PreviewInput } from "#app/ui/section-preview/messages.ts";
import type { FrameView } from "#app/ui/section-preview/frame-view.ts";
import {
  SectionFrame,
  type Picking,
  type Selection,
} from "#app/ui/section-preview/section-frame.tsx";
import { sectionScripts, withoutScripts } from "#app/ui/section-preview/section-scripts.ts";
import type { SectionInstance } from "#liquid/schema/section-schema.ts";
import type { Draft } from "../unsaved/use-draft.ts";
import { blockNamesOf } from "../picking/block-names.ts";
import type { ElementPicking } from "../picking/use-element-picking.ts";
import { usedPageObjects } from "./page-objects.ts";
import { shownPage, type Subjects } from "./subjects.ts";
import type { Held } from "./sheet.tsx";
import { useScriptGuard } from "./use-script-guard.ts";

/** Code that is being typed is rendered when typing pauses; settings at once. */
const TYPING_PAUSE_IN_MS = 250;

/** What the preview shows while it cannot show the section as it is now. */
export type Instead = "an earlier state" | "nothing";

export type Trouble = {
  words: string;
  instead?: Instead;
  way?: { label: string; go(): void };
};

/** The section as it is now, in its frame; what goes wrong in there is told. */
export function LiveSection(props: {
  draft: Draft;
  data: PreviewData;
  name: string;
  subjects: Subjects;
  style: React.CSSProperties;
  selection: Selection | null;
  view: FrameView;
  picking: ElementPicking;
  /** Of the frame: the mark of a block is as large as the page's own words. */
  scale: number;
  onTrouble(trouble: Trouble | null): void;
  onBlockClicked(blockId: string): void;
  onHeld(held: Held): void;
}) {
  const { draft, data, subjects, onTrouble } = props;
  const code = useSettled(draft.code, TYPING_PAUSE_IN_MS);
  const names = useMemo(() => usedPageObjects(draft.code), [draft.code]);
  const place = useMemo(
    () => shownPage(names, data.store, subjects),
    [data.store, names, subjects],
  );
  const current = useMemo(
    () => inputOf(draft.code, draft.instance, place),
    [draft.code, draft.instance, place],
  );
  const [settled, setSettled] = useState(current);
  const isReadable = draft.schema !== null || draft.code === "";
  if (code === draft.code && isReadable && settled !== current) setSettled(current);
  const hasShown = useRef(false);
  useEffect(() => {
    if (!isReadable) onTrouble({ words: UNREADABLE, instead: insteadOf(hasShown.current) });
  }, [isReadable, onTrouble]);
  const { selection: chosen, scale } = props;
  const selection = useMemo(() => chosen && { ...chosen, scale }, [chosen, scale]);
  const picking = useFramePicking(props.picking.isOn, draft, scale);
  const guard = useScriptGuard(sectionScripts(settled?.code ?? ""));
  const input = useMemo(
    () => (settled && guard.isHeld ? { ...settled, code: withoutScripts(settled.code) } : settled),
    [guard.isHeld, settled],
  );
  const onMessage = (message: FromFrame) => {
    if (message.type === "rendered" && message.isShown) hasShown.current = true;
    const instead = insteadOf(hasShown.current);
    if (message.type === "block-clicked") props.onBlockClicked(message.blockId);
    else if (message.type === "held") props.onHeld(message);
    else if (message.type === "candidate") props.picking.consider(message.words);
    else if (message.type === "pick-cancelled") props.picking.cancel();
    else if (message.type === "picked") props.picking.pick(message.element, message.blockId);
    else if (message.type === "rendered")
      onTrouble(
        renderTrouble(message, instead) ?? (guard.isHeld ? heldTrouble(guard.release) : null),
      );
    else if (message.type === "too-slow") onTrouble({ words: TOO_SLOW, instead });
    else if (message.type === "script-error")
      onTrouble({ words: `The section’s script failed: ${message.message}` });
  };
  return (
    <SectionFrame
      data={data}
      input={input}
      title={`Preview of ${props.name}`}
      className="preview-frame"
      style={props.style}
      onMessage={onMessage}
      onFailure={(words) => onTrouble({ words })}
      selection={selection}
      view={props.view}
      picking={picking}
    />
  );
}

function inputOf(
  code: string,
  instance: SectionInstance,
  place: ReturnType<typeof shownPage>,
): PreviewInput | null {
  if (code === "") return null;
  return { code, instance, ...place, sectionId: "preview", designMode: true, index: 2 };
}

function useFramePicking(isOn: boolean, { schema }: Draft, scale: number): Picking | null {
  return useMemo(
    () => (isOn ? { blockNames: blockNamesOf(schema), scale } : null),
    [isOn, schema, scale],
  );
}

function heldTrouble(release: () => void): Trouble {
  return {
    words: "The section’s script stopped this page last time. It is shown without it.",
    way: { label: "Run the script", go: release },
  };
}

const UNREADABLE = "The schema of the section cannot be read.";
const TOO_SLOW = "The section took longer than 2 seconds to render and was stopped.";

function insteadOf(hasShown: boolean): Instead {
  return hasShown ? "an earlier state" : "nothing";
}

function renderTrouble(
  { errors, isShown }: Extract<FromFrame, { type: "rendered" }>,
  instead: Instead,
): Trouble | null {
  const [first] = errors;
  if (!first) return null;
  const others = errors.length > 1 ? ` And ${errors.length - 1} more.` : "";
  const words = `Line ${first.line}: ${first.message}.${others}`.replace("..", ".");
  return isShown ? { words } : { words, instead };
}

/** A value that was the same for a while; the first one counts at once. */
function useSettled(value: string, pauseInMs: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseInMs);
    return () => clearTimeout(timer);
  }, [pauseInMs, value]);
  return settled;
}
