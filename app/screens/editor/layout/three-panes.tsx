import { useMediaQuery } from "#app/ui/use-media-query.ts";
import { Grip } from "./grip.tsx";
import type { Panes } from "./panes.ts";
import { useSideWidths } from "./use-side-widths.ts";

/** The sides give way where the window is not wide, for the preview's sake. In pixels. */
const SIDES = { wide: { chat: 360, right: 320 }, tight: { chat: 312, right: 288 } };

/** Both sides can be made wider and narrower; their widths are kept in this browser. */
export function ThreePanes({ view, chat, renderPreview, code, settings }: Panes) {
  const isTight = useMediaQuery("(max-width: 1319px)");
  const { widths, resize, reset } = useSideWidths(SIDES[isTight ? "tight" : "wide"]);
  const columns = `${widths.chat}px 1px minmax(320px, 1fr) 1px ${widths.right}px`;
  return (
    <div className="editor-panes editor-panes--three" style={{ gridTemplateColumns: columns }}>
      <div className="editor-pane">{chat}</div>
      <Grip
        label="Resize chat"
        width={widths.chat}
        direction={1}
        onResize={(width) => resize("chat", width)}
        onReset={() => reset("chat")}
      />
      <div className="editor-pane">
        {view === "preview" ? renderPreview({ firstDevice: "desktop" }) : code}
      </div>
      <Grip
        label={view === "preview" ? "Resize settings" : "Resize preview"}
        width={widths.right}
        direction={-1}
        onResize={(width) => resize("right", width)}
        onReset={() => reset("right")}
      />
      <div className="editor-pane">
        {view === "preview"
          ? settings
          : renderPreview({ firstDevice: "phone", isBesideCode: true })}
      </div>
    </div>
  );
}
