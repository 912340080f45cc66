import { setBlockType, toggleMark } from "prosemirror-commands";
import type { MarkType, NodeType } from "prosemirror-model";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import type { Command, EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { useState } from "react";
import { LinkForm } from "./link-form.tsx";
import { schemaOf, type RichTextType } from "./rich-text-html.ts";

type ToolbarProps = {
  view: EditorView;
  state: EditorState;
  type: RichTextType;
  inputId: string;
};

/** What can be done with the selected words; the same by Ctrl or Command with B, I and U. */
export function RichTextToolbar(props: ToolbarProps) {
  const { view, state, type, inputId } = props;
  const [isLinking, setLinking] = useState(false);
  const { marks, nodes } = schemaOf(type);
  const run = (command: Command) => {
    command(view.state, view.dispatch);
    view.focus();
  };
  const markButton = (
    label: string,
    icon: "text-bold" | "text-italic" | "text-underline",
    mark: MarkType | undefined,
  ) =>
    mark && (
      <ToolButton
        label={label}
        icon={icon}
        isPressed={isMarked(state, mark)}
        onPress={() => run(toggleMark(mark))}
      />
    );
  const listButton = (
    label: string,
    icon: "list-bulleted" | "list-numbered",
    list: NodeType | undefined,
  ) => {
    const item = nodes["list_item"];
    if (list === undefined || item === undefined) return null;
    const isPressed = isInside(state, list.name);
    const command = isPressed ? liftListItem(item) : wrapInList(list);
    return <ToolButton {...{ label, icon, isPressed }} onPress={() => run(command)} />;
  };
  return (
    <>
      <div
        className="rich-text-tools"
        role="toolbar"
        aria-label="Formatting"
        aria-controls={inputId}
      >
        {type === "richtext" && <BlockChoice {...props} run={run} />}
        {markButton("Bold", "text-bold", marks["strong"])}
        {markButton("Italic", "text-italic", marks["em"])}
        {type === "richtext" && markButton("Underline", "text-underline", marks["underline"])}
        <ToolButton
          label="Link"
          icon="link"
          isPressed={marks["link"] ? isMarked(state, marks["link"]) : false}
          onPress={() => setLinking(!isLinking)}
        />
        {listButton("Bulleted list", "list-bulleted", nodes["bullet_list"])}
        {listButton("Numbered list", "list-numbered", nodes["ordered_list"])}
      </div>
      {isLinking && marks["link"] && (
        <LinkForm
          view={view}
          link={marks["link"]}
          onDone={() => {
            setLinking(false);
            view.focus();
          }}
        />
      )}
    </>
  );
}

const LEVELS = [1, 2, 3, 4, 5, 6];

function BlockChoice({ state, run }: ToolbarProps & { run(command: Command): void }) {
  const { heading, paragraph } = schemaOf("richtext").nodes;
  const { parent } = state.selection.$from;
  const level = parent.type === heading ? String(parent.attrs["level"]) : "";
  return (
    <select
      aria-label="Kind of text"
      value={level}
      disabled={isInside(state, "list_item")}
      onChange={(event) => {
        const chosen = Number(event.currentTarget.value);
        if (chosen > 0 && heading) run(setBlockType(heading, { level: chosen }));
        else if (paragraph) run(setBlockType(paragraph));
      }}
    >
      <option value="">Paragraph</option>
      {LEVELS.map((each) => (
        <option key={each} value={each}>
          Heading {each}
        </option>
      ))}
    </select>
  );
}

function ToolButton(props: {
  label: string;
  icon: "text-bold" | "text-italic" | "text-underline" | "link" | "list-bulleted" | "list-numbered";
  isPressed: boolean;
  onPress(): void;
}) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={props.label}
      aria-pressed={props.isPressed}
      // The selection in the text must stay.
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onPress}
    >
      <s-icon type={props.icon} size="small" />
    </button>
  );
}

export function isMarked(state: EditorState, mark: MarkType): boolean {
  const { from, to, empty, $from } = state.selection;
  if (empty) return mark.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return state.doc.rangeHasMark(from, to, mark);
}

function isInside(state: EditorState, name: string): boolean {
  const { $from } = state.selection;
  return Array.from(
    { length: $from.depth + 1 },
    (_, depth) => $from.node(depth).type.name,
  ).includes(name);
}
