import { baseKeymap, setBlockType, toggleMark } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import type { Schema } from "prosemirror-model";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { EditorState, type Command } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { fromHtml, schemaOf, toHtml, type RichTextType } from "./rich-text-html.ts";
import { RichTextToolbar } from "./rich-text-toolbar.tsx";

type EditorProps = {
  html: string;
  type: RichTextType;
  inputId: string;
  describedBy: string | undefined;
  isFlawed: boolean;
  onChange(html: string): void;
};

/** A small editor that can only make what Shopify keeps. Pasting is reduced to the same. */
export function RichTextEditor(props: EditorProps) {
  const { html, type, inputId, describedBy, isFlawed } = props;
  const place = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView | null>(null);
  const [state, setState] = useState<EditorState | null>(null);
  const written = useRef(html);
  const changed = useEffectEvent((document: EditorState["doc"]) => {
    const next = toHtml(document, type);
    if (next === written.current) return;
    written.current = next;
    props.onChange(next);
  });
  const initial = useEffectEvent(() => stateOf(props.html, type));
  useEffect(() => {
    if (place.current === null) return;
    const made = new EditorView(
      { mount: place.current },
      {
        state: initial(),
        dispatchTransaction(transaction) {
          const next = made.state.apply(transaction);
          made.updateState(next);
          setState(next);
          if (transaction.docChanged) changed(next.doc);
        },
      },
    );
    setView(made);
    setState(made.state);
    return () => made.destroy();
  }, []);

  // What changed elsewhere, as by Undo of the form, is shown; what was typed here is there already.
  useEffect(() => {
    if (view === null || html === written.current) return;
    written.current = html;
    const next = stateOf(html, type);
    view.updateState(next);
    setState(next);
  }, [html, type, view]);

  useEffect(() => {
    view?.setProps({
      attributes: {
        id: inputId,
        class: "rich-text-input",
        role: "textbox",
        "aria-multiline": String(type === "richtext"),
        "aria-labelledby": `${inputId}-label`,
        "aria-invalid": String(isFlawed),
        ...(describedBy && { "aria-describedby": describedBy }),
      },
    });
  }, [describedBy, inputId, isFlawed, type, view]);

  return (
    <div className={`rich-text${isFlawed ? " is-flawed" : ""}`}>
      <div ref={place} />
      {view && state && <RichTextToolbar view={view} state={state} type={type} inputId={inputId} />}
    </div>
  );
}

function stateOf(html: string, type: RichTextType): EditorState {
  return EditorState.create({
    doc: fromHtml(html, type),
    plugins: [history(), keymap(keysOf(schemaOf(type))), keymap(baseKeymap)],
  });
}

function keysOf(schema: Schema): Record<string, Command> {
  const { strong, em, underline } = schema.marks;
  const { list_item: item, paragraph, hard_break: hardBreak } = schema.nodes;
  const breakLine: Command = (state, dispatch) => {
    if (hardBreak && dispatch)
      dispatch(state.tr.replaceSelectionWith(hardBreak.create()).scrollIntoView());
    return true;
  };
  return {
    "Mod-z": undo,
    "Mod-y": redo,
    "Shift-Mod-z": redo,
    "Shift-Enter": breakLine,
    ...(strong && { "Mod-b": toggleMark(strong) }),
    ...(em && { "Mod-i": toggleMark(em) }),
    ...(underline && { "Mod-u": toggleMark(underline) }),
    ...(paragraph && { "Mod-Alt-0": setBlockType(paragraph) }),
    ...(item
      ? { Enter: splitListItem(item), "Mod-[": liftListItem(item), "Mod-]": sinkListItem(item) }
      : { Enter: breakLine }),
  };
}
