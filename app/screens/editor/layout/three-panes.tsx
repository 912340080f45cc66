import { Group, Panel, Separator, useDefaultLayout } from "react-resizable-panels";
import { useMediaQuery } from "#app/ui/use-media-query.ts";
import { browserStorage } from "./browser-storage.ts";
import type { Panes } from "./panes.ts";

/** The sides give way where the window is not wide, for the preview's sake. In pixels. */
const SIDES = { wide: { chat: 360, right: 320 }, tight: { chat: 312, right: 288 } };

/** The widths are kept in this browser; a double click on a grip resets them. */
export function ThreePanes({ view, chat, renderPreview, code, settings }: Panes) {
  const isTight = useMediaQuery("(max-width: 1319px)");
  const sides = SIDES[isTight ? "tight" : "wide"];
  const id = `editor-${isTight ? "tight" : "wide"}`;
  const layout = useDefaultLayout({ id, storage: browserStorage });
  return (
    <Group key={id} className="editor-panes" orientation="horizontal" {...layout}>
      <Panel id="chat" className="editor-pane" defaultSize={sides.chat} minSize={280} maxSize={480}>
        {chat}
      </Panel>
      <Separator className="editor-grip" aria-label="Resize chat" />
      <Panel id="middle" className="editor-pane" minSize={320}>
        {view === "preview" ? renderPreview({ firstDevice: "desktop" }) : code}
      </Panel>
      <Separator
        className="editor-grip"
        aria-label={view === "preview" ? "Resize settings" : "Resize preview"}
      />
      <Panel
        id="right"
        className="editor-pane"
        defaultSize={sides.right}
        minSize={280}
        maxSize={480}
      >
        {view === "preview"
          ? settings
          : renderPreview({ firstDevice: "phone", isBesideCode: true })}
      </Panel>
    </Group>
  );
}
