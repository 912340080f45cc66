import type { ChatProps } from "./chat-pane.tsx";

/** Under the words: what they are about, and Send, or Stop in its place. */
export function ComposerBar(
  props: Pick<ChatProps, "page" | "current" | "picking"> & {
    isRunning: boolean;
    isGated: boolean;
    onSend(): void;
  },
) {
  const { current, isGated } = props;
  return (
    <div className="composer-bar">
      {props.page.section.code !== "" && <PickButton {...props} />}
      <span className="editor-space" />
      {props.isRunning ? (
        <s-button icon="stop-circle" loading={current.isStopping} onClick={current.stop}>
          Stop
        </s-button>
      ) : (
        <button
          type="button"
          className="send-button"
          aria-label="Send"
          aria-describedby={isGated ? "composer-gate" : "composer-note"}
          disabled={isGated}
          onClick={props.onSend}
        >
          <s-icon type="arrow-up" size="small" />
        </button>
      )}
    </div>
  );
}

function PickButton({ picking }: Pick<ChatProps, "picking">) {
  return (
    <button
      type="button"
      className="icon-button pick-button"
      aria-label="Pick an element"
      title="Pick an element (Alt+Shift+E)"
      aria-keyshortcuts="Alt+Shift+E"
      aria-pressed={picking.isOn}
      onClick={picking.toggle}
    >
      <s-icon type="cursor-option" size="small" />
    </button>
  );
}
