import { useEffect, useMemo, useRef, useState, type Ref } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { SectionFrame, type SectionFrameHandle } from "#app/ui/section-preview/section-frame.tsx";
import type { FromFrame, PreviewData } from "#app/ui/section-preview/messages.ts";
import type { LoadedPreview } from "#app/ui/section-preview/use-preview-data.ts";
import type { MiddleView } from "./editor-screen.tsx";
import { DEVICES, type Device, DeviceButtons, ViewButtons } from "./preview-toolbar.tsx";
import { PreviewSketch } from "./preview-sketch.tsx";
import { ShownWith } from "./shown-with.tsx";
import type { Draft } from "./use-draft.ts";

type PreviewProps = {
  page: EditorPage;
  draft: Draft;
  preview: LoadedPreview;
  isRunning: boolean;
  frame: Ref<SectionFrameHandle>;
  view: MiddleView;
  onView(view: MiddleView): void;
  onBlockClicked(blockId: string): void;
};

/** The section at true device width, scaled to fit. */
export function PreviewPane(props: PreviewProps) {
  const [device, setDevice] = useState<Device>(() =>
    typeof innerWidth === "number" && innerWidth < 720 ? "phone" : "desktop",
  );
  const [product, setProduct] = useState<string | null>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const size = useSize(canvas);
  const width = DEVICES[device].widthInPx;
  const scale = size.width > 0 ? Math.min(1, (size.width - 32) / width) : 1;
  return (
    <>
      <div className="editor-toolbar">
        <DeviceButtons device={device} onDevice={setDevice} />
        <span className="editor-scale">
          {width} px, {Math.round(scale * 100)}%
        </span>
        <span className="editor-space" />
        {props.preview.kind === "loaded" && (
          <ShownWith store={props.preview.data.store} product={product} onProduct={setProduct} />
        )}
        <ViewButtons view={props.view} onView={props.onView} />
      </div>
      <div className="preview-canvas" ref={canvas}>
        <Shown
          {...props}
          product={product}
          style={{
            width,
            height: size.height > 0 ? (size.height - 16) / scale : 600,
            transform: `scale(${scale})`,
          }}
          outerWidth={width * scale}
        />
      </div>
    </>
  );
}

function Shown(
  props: PreviewProps & { product: string | null; style: React.CSSProperties; outerWidth: number },
) {
  const { page, preview, draft } = props;
  if (preview.kind === "failed")
    return (
      <div className="preview-note" role="alert">
        <p>{preview.reason}</p>
        <s-button onClick={preview.retry}>Try again</s-button>
      </div>
    );
  const isEmpty = draft.code === "";
  if (preview.kind === "loading" || isEmpty)
    return (
      <PreviewSketch
        look={preview.kind === "loaded" ? preview.data.look : null}
        isRunning={props.isRunning}
      />
    );
  return (
    <>
      <div className="preview-sheet" style={{ width: props.outerWidth }}>
        <LiveSection {...props} data={preview.data} name={page.section.name} />
      </div>
      {props.isRunning && (
        <p className="preview-pill" role="status">
          <span className="spinner" aria-hidden="true" />
          Showing the saved version. The new one takes its place when it passes the checks.
        </p>
      )}
    </>
  );
}

function LiveSection(
  props: PreviewProps & {
    data: PreviewData;
    name: string;
    product: string | null;
    style: React.CSSProperties;
  },
) {
  const { draft, data, product } = props;
  const [trouble, setTrouble] = useState<string | null>(null);
  const firstProduct = data.store.products[0]?.handle;
  const input = useMemo(
    () => ({
      code: draft.code,
      sectionId: "preview",
      instance: draft.instance,
      designMode: true,
      index: 2,
      shownWith: {
        ...((product ?? firstProduct) ? { product: product ?? firstProduct ?? "" } : {}),
      },
    }),
    [draft.code, draft.instance, firstProduct, product],
  );
  const onMessage = (message: FromFrame) => {
    if (message.type === "block-clicked") props.onBlockClicked(message.blockId);
    if (message.type === "too-slow")
      setTrouble("The section took longer than 2 seconds to render and was stopped.");
    if (message.type === "rendered") {
      const [first] = message.errors;
      setTrouble(first ? `Line ${first.line}: ${first.message}` : null);
    }
    if (message.type === "script-error") setTrouble(`Script: ${message.message}`);
  };
  return (
    <>
      <SectionFrame
        data={data}
        input={input}
        title={`Preview of ${props.name}`}
        className="preview-frame"
        style={props.style}
        onMessage={onMessage}
        onFailure={setTrouble}
        handle={props.frame}
      />
      {trouble && (
        <p className="preview-trouble" role="status">
          <s-icon type="alert-triangle" size="small" /> {trouble}
        </p>
      )}
    </>
  );
}

function useSize(element: React.RefObject<HTMLElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
