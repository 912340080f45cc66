import { useEffect, useEffectEvent, useState } from "react";
import type { Panes } from "./panes.ts";
import { Tabs } from "./tabs.tsx";
import { useCalls } from "./use-calls.ts";

const TABS = ["chat", "preview", "settings", "code"] as const;

type Tab = (typeof TABS)[number];

const LABELS: Record<Tab, string> = {
  chat: "Chat",
  preview: "Preview",
  settings: "Settings",
  code: "Code",
};

/** One part at a time; which one is kept in the address. */
export function PhonePanes(panes: Panes) {
  const { chat, renderPreview, code, settings } = panes;
  const [tab, select] = useTab();
  useCalls(panes.chatCalls, () => select("chat"));
  const showPreview = useEffectEvent(() => select("preview"));
  useEffect(() => {
    if (panes.isPicking) showPreview();
  }, [panes.isPicking]);
  const isNew = useUnseen(panes.newestVersionId, tab === "preview" || tab === "settings");
  const hasPreview = tab === "preview" || tab === "settings";
  return (
    <div className="editor-panes editor-panes--tabs">
      <Tabs
        label="Editor"
        tabs={TABS.map((name) => ({
          name,
          label: LABELS[name],
          isNew: name === "preview" && isNew,
        }))}
        selected={tab}
        onSelect={select}
        panelId={(name) => `pane-${name}`}
      />
      <div id="pane-chat" role="tabpanel" className="editor-tab" hidden={tab !== "chat"}>
        {chat}
      </div>
      <div
        id="pane-preview"
        role="tabpanel"
        className={`editor-tab${tab === "settings" ? " editor-tab--strip" : ""}`}
        hidden={!hasPreview}
      >
        {hasPreview &&
          renderPreview({ firstDevice: "phone", isStrip: tab === "settings", isEdgeToEdge: true })}
        {tab === "preview" && (
          <div className="phone-actions">{panes.renderPhoneActions(() => select("chat"))}</div>
        )}
      </div>
      <div id="pane-settings" role="tabpanel" className="editor-tab" hidden={tab !== "settings"}>
        {settings}
      </div>
      <div id="pane-code" role="tabpanel" className="editor-tab" hidden={tab !== "code"}>
        {tab === "code" && code}
      </div>
    </div>
  );
}

/** Kept in the address without a navigation: that would ask for the page's data again. */
function useTab(): [Tab, (tab: Tab) => void] {
  const [tab, setTab] = useState<Tab>(
    () => TABS.find((name) => name === new URLSearchParams(location.search).get("tab")) ?? "chat",
  );
  const select = (next: Tab) => {
    const address = new URL(location.href);
    address.searchParams.set("tab", next);
    history.replaceState(history.state, "", address);
    setTab(next);
  };
  return [tab, select];
}

/** Whether a version arrived that was not looked at. */
function useUnseen(newestId: string | null, isLooking: boolean): boolean {
  const [seenId, setSeenId] = useState(newestId);
  useEffect(() => {
    if (isLooking) setSeenId(newestId);
  }, [isLooking, newestId]);
  return newestId !== seenId && !isLooking;
}
