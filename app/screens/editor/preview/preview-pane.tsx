import { useRef, useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import type { ThemeSummary } from "#app/theme-summary.server.ts";
import { themeWords } from "#app/ui/theme-words.ts";
import type { Selection } from "#app/ui/section-preview/section-frame.tsx";
import type { LoadedPreview } from "#app/ui/section-preview/use-preview-data.ts";
import type { Draft } from "../unsaved/use-draft.ts";
import { LiveSection, type Trouble } from "./live-section.tsx";
import { DEVICES, DeviceButtons, type Device } from "./preview-toolbar.tsx";
import { ShownWith, type Subjects } from "./shown-with.tsx";
import { useElementSize } from "./use-element-size.ts";

export type PreviewProps = {
  page: EditorPage;
  draft: Draft;
  preview: LoadedPreview;
  isRunning: boolean;
  selection: Selection | null;
  subjects: Subjects;
  onSubjects(subjects: Subjects): void;
  onBlockClicked(blockId: string): void;
};

/** Space around the sheet, in pixels. */
const MARGIN = 16;

/** The section at true device width, scaled to fit. */
export function PreviewPane(
  props: PreviewProps & {
    firstDevice: Device;
    /** A strip above something else shows the whole width, and has no tools. */
    isStrip?: boolean;
    isEdgeToEdge?: boolean;
    /** What follows the preview's own tools. */
    tools?: React.ReactNode;
  },
) {
  const { preview, isStrip = false } = props;
  const [chosen, setDevice] = useState<Device>(props.firstDevice);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const size = useElementSize(canvas);
  const margin = isStrip || props.isEdgeToEdge ? 0 : MARGIN;
  const { widthInPx: width } = DEVICES[isStrip ? "desktop" : chosen];
  const scale = size.width > 0 ? Math.min(1, (size.width - 2 * margin) / width) : 0;
  const height = scale > 0 ? size.height / scale : 0;
  return (
    <div className={`preview${isStrip ? " preview--strip" : ""}`}>
      <div className="editor-toolbar">
        <DeviceButtons device={chosen} onDevice={setDevice} />
        <span className="editor-scale">
          {width} px, {Math.round(scale * 100)}%
        </span>
        {preview.kind === "loaded" && <ThemeName theme={preview.data.theme} />}
        <span className="editor-space" />
        {preview.kind === "loaded" && (
          <ShownWith
            code={props.draft.code}
            store={preview.data.store}
            chosen={props.subjects}
            onChoose={props.onSubjects}
          />
        )}
        {props.tools}
      </div>
      {trouble && <TroubleBar {...trouble} />}
      {preview.kind === "loaded" && !preview.data.theme.isKnown && !isStrip && (
        <p className="preview-neutral" role="status">
          {themeWords(preview.data.theme)}
        </p>
      )}
      <div className="preview-canvas" ref={canvas} style={{ padding: `${margin}px ${margin}px 0` }}>
        <Sheet
          {...props}
          onTrouble={setTrouble}
          scale={scale}
          outerWidth={width * scale}
          style={{ width, height, transform: `scale(${scale})` }}
        />
        <Pill {...props} />
      </div>
    </div>
  );
}

/** Beside the width: the theme that the preview looks like, unless it is the live one. */
function ThemeName({ theme }: { theme: ThemeSummary }) {
  if (theme.isLive || !theme.isKnown) return null;
  return (
    <span className="editor-scale editor-theme" title={themeWords(theme)}>
      Theme: {theme.name}
    </span>
  );
}

function Sheet(
  props: PreviewProps & {
    onTrouble(trouble: Trouble | null): void;
    scale: number;
    outerWidth: number;
    style: React.CSSProperties;
  },
) {
  const { preview } = props;
  if (preview.kind === "failed")
    return (
      <div className="preview-note" role="alert">
        <p>{preview.reason}</p>
        <s-button onClick={preview.retry}>Try again</s-button>
      </div>
    );
  return (
    <div className="preview-sheet" style={{ width: props.outerWidth }}>
      {preview.kind === "loaded" && props.outerWidth > 0 && (
        <LiveSection {...props} data={preview.data} name={props.page.section.name} />
      )}
    </div>
  );
}

function TroubleBar({ words, isStale, way }: Trouble) {
  return (
    <p className="preview-trouble" role="status">
      <s-icon type="alert-circle" size="small" />
      <span>
        {words} {isStale && "The last state that worked is shown."}
      </span>
      {way && (
        <button type="button" className="link-button" onClick={way.go}>
          {way.label}
        </button>
      )}
    </p>
  );
}

/** What the preview stands for while it is not what it will be. */
function Pill({ page, draft, isRunning }: PreviewProps) {
  const number = page.versions[0]?.number;
  if (draft.code !== "" && !isRunning) return null;
  const words =
    draft.code === ""
      ? isRunning
        ? "A sketch. The section appears when it passes the checks."
        : "Describe a section in the chat to see it here."
      : `Showing version ${number}. The new one takes its place when it passes the checks.`;
  return (
    <p className="preview-pill" role="status">
      {isRunning && <span className="spinner" aria-hidden="true" />}
      {words}
    </p>
  );
}
