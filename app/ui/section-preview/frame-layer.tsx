import { useEffect, useEffectEvent, useRef, useState } from "react";
import {
  readFromFrame,
  type FromFrame,
  type PreviewData,
  type PreviewInput,
  type ToFrame,
} from "./messages.ts";
import type { FrameView } from "./frame-view.ts";
import type { Picking, Selection } from "./section-frame.tsx";

/** One sandboxed frame; behind another one until it has something to show. */
export function FrameLayer(props: {
  html: string;
  data: PreviewData;
  workerSource: string;
  /** Null for a sketch; undefined when this frame is about to go and keeps what it shows. */
  input: PreviewInput | null | undefined;
  selection: Selection | null;
  view: FrameView;
  picking: Picking | null;
  /** Where to begin, in pixels from the top. */
  scrollTop: number;
  isFront: boolean;
  title: string;
  className?: string | undefined;
  style?: React.CSSProperties | undefined;
  onMessage(message: FromFrame): void;
}) {
  const { data, input, workerSource } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const sentCode = useRef<string | null>(null);
  const [isReady, setReady] = useState(false);
  const [startedWith, setStartedWith] = useState(data);
  const onWindowMessage = useEffectEvent((event: MessageEvent<unknown>) => {
    if (event.source === null || event.source !== frame.current?.contentWindow) return;
    const message = readFromFrame(event.data);
    if (message === null) return;
    if (message.type === "ready") {
      const { store, look } = data;
      post(frame.current, { type: "start", workerSource, store, look, scrollTop: props.scrollTop });
      setStartedWith(data);
      setReady(true);
    }
    props.onMessage(message);
  });
  useEffect(() => {
    const listen = (event: MessageEvent<unknown>) => onWindowMessage(event);
    addEventListener("message", listen);
    return () => removeEventListener("message", listen);
  }, []);

  const isNewer = isReady && data !== startedWith;
  useEffect(() => {
    if (!isNewer) return;
    post(frame.current, { type: "data", store: data.store, look: data.look });
    setStartedWith(data);
  }, [data, isNewer]);

  useEffect(() => {
    if (!isReady || isNewer || input === undefined) return;
    if (input === null) return post(frame.current, { type: "sketch" });
    const { code, ...rest } = input;
    const isKnown = sentCode.current === code;
    sentCode.current = code;
    post(frame.current, { type: "render", input: isKnown ? rest : { ...rest, code } });
  }, [isReady, isNewer, input]);

  const { selection, view, picking } = props;
  useEffect(() => {
    if (isReady) post(frame.current, { type: "view", view });
  }, [isReady, view]);
  useEffect(() => {
    if (!isReady) return;
    const { blockNames = {}, scale = 1 } = picking ?? {};
    post(frame.current, { type: "pick", isOn: picking !== null, blockNames, scale });
    // Keys go where the focus is.
    if (picking !== null) frame.current?.focus();
  }, [isReady, picking]);
  useEffect(() => {
    if (!isReady) return;
    const { block = null, scroll = false, scale = 1 } = selection ?? {};
    post(frame.current, { type: "select-block", block, scroll, scale });
  }, [isReady, selection]);

  return (
    <iframe
      ref={frame}
      title={props.title}
      className={props.className}
      style={{ ...props.style, ...(props.isFront ? {} : BEHIND) }}
      inert={!props.isFront}
      sandbox="allow-scripts"
      srcDoc={props.html}
    />
  );
}

const BEHIND: React.CSSProperties = { position: "absolute", inset: 0, visibility: "hidden" };

function post(frame: HTMLIFrameElement | null, message: ToFrame): void {
  // A sandboxed frame has no origin to name; only this very window gets it.
  frame?.contentWindow?.postMessage(message, "*");
}
