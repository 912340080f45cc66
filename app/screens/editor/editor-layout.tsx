import { useState, type ReactNode } from "react";
import { Group, Panel, Separator, useDefaultLayout } from "react-resizable-panels";
import { useSearchParams } from "react-router";
import { useMediaQuery } from "#app/ui/use-media-query.ts";

type Panes = { chat: ReactNode; middle: ReactNode; settings: ReactNode };

/** Three panes side by side; two below 1160 px, where chat and settings share one; tabs on phones. */
export function EditorLayout(panes: Panes) {
  const isPhone = useMediaQuery("(max-width: 719px)");
  const isNarrow = useMediaQuery("(max-width: 1159px)");
  if (isPhone) return <TabbedPanes {...panes} />;
  return isNarrow ? <TwoPanes {...panes} /> : <ThreePanes {...panes} />;
}

/** The widths are kept in this browser. */
function ThreePanes({ chat, middle, settings }: Panes) {
  const layout = useDefaultLayout({ id: "editor-panes", storage: browserStorage });
  return (
    <Group className="editor-panes" orientation="horizontal" {...layout}>
      <Panel id="chat" className="editor-pane" defaultSize={360} minSize={280} maxSize={480}>
        {chat}
      </Panel>
      <Separator className="editor-grip" aria-label="Resize chat" />
      <Panel id="middle" className="editor-pane" minSize={320}>
        {middle}
      </Panel>
      <Separator className="editor-grip" aria-label="Resize settings" />
      <Panel id="settings" className="editor-pane" defaultSize={320} minSize={280} maxSize={480}>
        {settings}
      </Panel>
    </Group>
  );
}

function TwoPanes({ chat, middle, settings }: Panes) {
  const [left, setLeft] = useState<"chat" | "settings">("chat");
  return (
    <div className="editor-panes editor-panes--two">
      <div className="editor-pane editor-pane--left">
        <Tabs
          label="Left pane"
          tabs={[
            ["chat", "Chat"],
            ["settings", "Settings"],
          ]}
          selected={left}
          onSelect={(tab) => setLeft(tab === "settings" ? "settings" : "chat")}
        />
        <div className="editor-tab" hidden={left !== "chat"}>
          {chat}
        </div>
        <div className="editor-tab" hidden={left !== "settings"}>
          {settings}
        </div>
      </div>
      <div className="editor-pane">{middle}</div>
    </div>
  );
}

type PhoneTab = "chat" | "preview" | "settings";

/** The tab is kept in the address. */
function TabbedPanes({ chat, middle, settings }: Panes) {
  const [search, setSearch] = useSearchParams();
  const asked = search.get("tab");
  const tab: PhoneTab = asked === "preview" || asked === "settings" ? asked : "chat";
  const select = (next: PhoneTab) =>
    setSearch(
      (params) => {
        params.set("tab", next);
        return params;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <div className="editor-panes editor-panes--tabs">
      <Tabs
        label="Editor"
        tabs={[
          ["chat", "Chat"],
          ["preview", "Preview"],
          ["settings", "Settings"],
        ]}
        selected={tab}
        onSelect={select}
      />
      <div className="editor-tab" hidden={tab !== "chat"}>
        {chat}
      </div>
      <div className={`editor-tab editor-tab--${tab}`} hidden={tab === "chat"}>
        {middle}
      </div>
      <div className="editor-tab editor-tab--form" hidden={tab !== "settings"}>
        {settings}
      </div>
    </div>
  );
}

function Tabs<Name extends string>(props: {
  label: string;
  tabs: [Name, string][];
  selected: Name;
  onSelect(tab: Name): void;
}) {
  const { tabs, selected, onSelect } = props;
  const move = (event: React.KeyboardEvent, index: number) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step && tabs[(index + step + tabs.length) % tabs.length];
    if (!next) return;
    onSelect(next[0]);
    const list = event.currentTarget.parentElement;
    list?.querySelectorAll("button")[tabs.indexOf(next)]?.focus();
  };
  return (
    <div className="editor-tabs" role="tablist" aria-label={props.label}>
      {tabs.map(([name, label], index) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={name === selected}
          tabIndex={name === selected ? 0 : -1}
          onClick={() => onSelect(name)}
          onKeyDown={(event) => move(event, index)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

/** Framed pages may be refused storage; the widths then last as long as the page. */
const browserStorage = {
  getItem(key: string): string | null {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  setItem(key: string, value: string): void {
    try {
      localStorage.setItem(key, value);
    } catch {
      // Nothing to keep it in.
    }
  },
};
