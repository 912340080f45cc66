import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { FrameLayer } from "./frame-layer.tsx";
import { frameDocument } from "./frame-document.ts";
import { PLAIN_VIEW, type FrameView } from "./frame-view.ts";
import type { BlockNames } from "./element-words.ts";
import { loadFrameSources, type FrameSources } from "./frame-sources.ts";
import { sectionScripts } from "./section-scripts.ts";
import type { FromFrame, PreviewData, PreviewInput, SelectedBlock } from "./messages.ts";

/** The block that is marked, and whether it is brought into view. */
export type Selection = { block: SelectedBlock; scroll: boolean; scale?: number };

/** An element is being picked; its names are as large as the page's own words at this scale. */
export type Picking = { blockNames: BlockNames; scale: number };

/**
 * A section, live in a sandboxed frame of its own.
 *
 * The frame is made anew when the section's scripts change, since a page cannot take scripts back; the old
 * one stays until the new one has something to show. Everything else is patched in place.
 */
export function SectionFrame(props: {
  data: PreviewData;
  /** Null while there is no section: a sketch stands for it. */
  input: PreviewInput | null;
  title: string;
  className?: string;
  style?: React.CSSProperties;
  onMessage(message: FromFrame): void;
  selection?: Selection | null;
  view?: FrameView;
  picking?: Picking | null;
  onFailure(reason: string): void;
}) {
  const { data, input, onMessage } = props;
  const sources = useSources(props.onFailure);
  const scripts = input === null ? "" : sectionScripts(input.code);
  const [front, setFront] = useState(scripts);
  const [scrollTop, setScrollTop] = useState(0);
  const html = useMemo(
    () => sources && frameDocument(sources.runtime, data.mediaOrigins),
    [data.mediaOrigins, sources],
  );
  if (sources === null || html === null) return null;
  const onLayerMessage = (from: string, message: FromFrame) => {
    if (message.type === "scrolled" && from === front) setScrollTop(message.top);
    if (message.type === "rendered" && message.isShown && from === scripts) setFront(scripts);
    if (from === scripts) onMessage(message);
  };
  return [...new Set([front, scripts])].map((key) => (
    <FrameLayer
      key={key}
      html={html}
      data={data}
      workerSource={sources.worker}
      input={key === scripts ? input : undefined}
      selection={props.selection ?? null}
      view={props.view ?? PLAIN_VIEW}
      picking={key === front ? (props.picking ?? null) : null}
      scrollTop={scrollTop}
      isFront={key === front}
      title={props.title}
      className={props.className}
      style={props.style}
      onMessage={(message) => onLayerMessage(key, message)}
    />
  ));
}

function useSources(onFailure: (reason: string) => void): FrameSources | null {
  const [sources, setSources] = useState<FrameSources | null>(null);
  const failed = useEffectEvent(() =>
    onFailure("The preview could not be loaded. Reload the page."),
  );
  useEffect(() => {
    loadFrameSources().then(setSources, () => failed());
  }, []);
  return sources;
}
