import type { FrameView } from "#app/ui/section-preview/frame-view.ts";
import type { FromFrame } from "#app/ui/section-preview/messages.ts";
import type { Device, Screen } from "./devices.ts";
import { LiveSection, type Trouble } from "./live-section.tsx";
import type { PreviewProps } from "./preview-pane.tsx";

export type Held = Extract<FromFrame, { type: "held" }>;

type SheetProps = PreviewProps & {
  screen: Screen;
  device: Device;
  view: FrameView;
  onTrouble(trouble: Trouble | null): void;
  onHeld(held: Held): void;
};

/** The window, tablet or phone that the section is seen on. */
export function Sheet(props: SheetProps) {
  const { preview, screen, device } = props;
  if (preview.kind === "failed")
    return (
      <div className="preview-note" role="alert">
        <p>{preview.reason}</p>
        <s-button onClick={preview.retry}>Try again</s-button>
      </div>
    );
  const { width, height, bezel, scale } = screen;
  const inside = { width: width * scale, height: bezel > 0 ? height * scale : "100%" };
  return (
    <div
      className={bezel > 0 ? `device device--${device}` : "device-none"}
      style={bezel > 0 ? { padding: bezel * scale, borderRadius: 2.6 * bezel * scale } : undefined}
    >
      <div
        className="preview-sheet"
        style={bezel > 0 ? { ...inside, borderRadius: 1.6 * bezel * scale } : inside}
      >
        {preview.kind === "loaded" && scale > 0 && (
          <LiveSection
            {...props}
            data={preview.data}
            name={props.page.section.name}
            scale={scale}
            style={{ width, height, transform: `scale(${scale})` }}
          />
        )}
      </div>
    </div>
  );
}
