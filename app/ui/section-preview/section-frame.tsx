import { useEffect, useImperativeHandle, useRef, useState, type Ref } from "react";
import { frameDocument } from "./frame-document.ts";
import { loadFrameSources } from "./frame-sources.ts";
import {
  readFromFrame,
  type FromFrame,
  type PreviewData,
  type PreviewInput,
  type ToFrame,
} from "./messages.ts";

export type SectionFrameHandle = { selectBlock(blockId: string | null, scroll: boolean): void };

/**
 * A section, live in a sandboxed frame of its own.
 *
 * The frame is made anew when the section's scripts change, since a page cannot take scripts back;
 * everything else is patched in place, so scroll and focus stay.
 */
export function SectionFrame(props: {
  data: PreviewData;
  input: PreviewInput;
  title: string;
  className?: string;
  style?: React.CSSProperties;
  onMessage(message: FromFrame): void;
  onFailure(reason: string): void;
  handle?: Ref<SectionFrameHandle>;
}) {
  const { data, input, onMessage, onFailure } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const [html, setHtml] = useState<string | null>(null);
  const [isReady, setReady] = useState(false);
  const scripts = scriptsOf(input.code);
  const listeners = useRef({ onMessage, onFailure });
  listeners.current = { onMessage, onFailure };

  useEffect(() => {
    loadFrameSources().then(
      ({ runtime }) => setHtml(frameDocument(runtime, data.mediaOrigins)),
      (error: unknown) => listeners.current.onFailure(String(error)),
    );
  }, [data.mediaOrigins]);

  useEffect(() => setReady(false), [scripts]);

  useEffect(() => {
    const onWindowMessage = async (event: MessageEvent<unknown>) => {
      if (event.source === null || event.source !== frame.current?.contentWindow) return;
      const message = readFromFrame(event.data);
      if (message === null) return;
      if (message.type === "ready") {
        const { worker } = await loadFrameSources();
        post(frame.current, {
          type: "start",
          workerSource: worker,
          store: data.store,
          look: data.look,
        });
        setReady(true);
      }
      listeners.current.onMessage(message);
    };
    addEventListener("message", onWindowMessage);
    return () => removeEventListener("message", onWindowMessage);
  }, [data]);

  useEffect(() => {
    if (isReady) post(frame.current, { type: "render", input });
  }, [isReady, input]);

  useImperativeHandle(props.handle, () => ({
    selectBlock: (blockId, scroll) =>
      post(frame.current, { type: "select-block", blockId, scroll }),
  }));

  if (html === null) return null;
  return (
    <iframe
      key={scripts}
      ref={frame}
      title={props.title}
      className={props.className}
      style={props.style}
      sandbox="allow-scripts"
      srcDoc={html}
    />
  );
}

function post(frame: HTMLIFrameElement | null, message: ToFrame): void {
  // A sandboxed frame has no origin to name; only this very window gets it.
  frame?.contentWindow?.postMessage(message, "*");
}

/** The parts of a section that run; a frame that ran others is thrown away. */
function scriptsOf(code: string): string {
  return [
    ...code.matchAll(
      /{%-?\s*javascript\s*-?%}[\s\S]*?{%-?\s*endjavascript|<script[\s\S]*?<\/script/g,
    ),
  ]
    .map(([script]) => script)
    .join("\n");
}
