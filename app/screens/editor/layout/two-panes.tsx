import { useState } from "react";
import type { Panes } from "./panes.ts";
import { Tabs } from "./tabs.tsx";
import { useCalls } from "./use-calls.ts";

/** Chat and settings share the left pane; the preview is always visible. */
export function TwoPanes(panes: Panes) {
  const { view, chat, renderPreview, code, settings } = panes;
  const [left, setLeft] = useState<"chat" | "settings">("chat");
  useCalls(panes.settingsCalls, () => setLeft("settings"));
  useCalls(panes.chatCalls, () => setLeft("chat"));
  return (
    <div className="editor-panes editor-panes--two">
      <div className="editor-pane editor-pane--left">
        <Tabs
          label="Left pane"
          tabs={[
            { name: "chat", label: "Chat" },
            { name: "settings", label: "Settings" },
          ]}
          selected={left}
          onSelect={setLeft}
          panelId={(name) => `pane-${name}`}
        />
        <div id="pane-chat" role="tabpanel" className="editor-tab" hidden={left !== "chat"}>
          {chat}
        </div>
        <div id="pane-settings" role="tabpanel" className="editor-tab" hidden={left !== "settings"}>
          {settings}
        </div>
      </div>
      <div className="editor-pane">
        {view === "preview" ? renderPreview({ firstDevice: "desktop" }) : code}
      </div>
    </div>
  );
}
