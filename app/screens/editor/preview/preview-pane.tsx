import { useRef, useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import type { ThemeSummary } from "#app/theme-summary.server.ts";
import { themeWords } from "#app/ui/theme-words.ts";
import type { Selection } from "#app/ui/section-preview/section-frame.tsx";
import type { LoadedPreview } from "#app/ui/section-preview/use-preview-data.ts";
import type { ElementPicking } from "../picking/use-element-picking.ts";
import type { Draft } from "../unsaved/use-draft.ts";
import { screenOf, type Device } from "./devices.ts";
import { HeldNote, PickNote, TroubleBar, VersionNote } from "./preview-notes.tsx";
import { DeviceButtons, PageOptions } from "./preview-toolbar.tsx";
import { Sheet } from "./sheet.tsx";
import { ShownWith } from "./shown-with.tsx";
import type { Subjects } from "./subjects.ts";
import type { Trouble } from "./live-section.tsx";
import { useElementSize } from "./use-element-size.ts";
import { useHeldNote } from "./use-held-note.ts";
import { usePreviewView } from "./use-preview-view.ts";

export type PreviewProps = {
  page: EditorPage;
  draft: Draft;
  preview: LoadedPreview;
  isRunning: boolean;
  selection: Selection | null;
  picking: ElementPicking;
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
    /** What follows the widths. */
    besideWidths?: React.ReactNode;
    /** What follows the preview's own tools. */
    tools?: React.ReactNode;
  },
) {
  const { preview, isStrip = false } = props;
  const shown = usePreviewView(props.firstDevice);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const held = useHeldNote();
  const canvas = useRef<HTMLDivElement>(null);
  const size = useElementSize(canvas);
  const isBare = isStrip || props.isEdgeToEdge === true;
  const margin = isBare ? 0 : MARGIN;
  const device = isStrip ? "desktop" : shown.device;
  // A desktop window goes on below; a device ends above the edge.
  const below = device === "desktop" ? 0 : margin;
  const room = { width: size.width, height: size.height - below };
  const screen = screenOf(device, shown.isTurned, room, isBare);
  return (
    <div className={`preview${isStrip ? " preview--strip" : ""}`}>
      <div className="editor-toolbar">
        <DeviceButtons shown={shown} />
        <PageOptions shown={shown} />
        <span className="editor-scale">
          {screen.width} px, {Math.round(screen.scale * 100)}%
        </span>
        {preview.kind === "loaded" && <ThemeName theme={preview.data.theme} />}
        {props.besideWidths}
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
          screen={screen}
          device={device}
          view={shown.view}
          onTrouble={setTrouble}
          onHeld={held.tell}
        />
        {props.picking.isOn ? (
          <PickNote picking={props.picking} />
        ) : held.note ? (
          <HeldNote note={held.note} />
        ) : (
          <VersionNote {...props} />
        )}
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
