import { useEffect, useImperativeHandle, useRef, type Ref } from "react";
import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
  isolateHistory,
} from "@codemirror/commands";
import { liquid } from "@codemirror/lang-liquid";
import { defaultHighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, nextDiagnostic, previousDiagnostic, setDiagnostics } from "@codemirror/lint";
import { unifiedMergeView } from "@codemirror/merge";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import type { Problem } from "#liquid/check/problem.ts";
import { changeBetween } from "./change-between.ts";
import { diagnosticOf, offsetOf } from "./diagnostics.ts";

export type CodeEditorHandle = {
  /** Brings a place into view; lines and columns count from 1. */
  goTo(line: number, column: number): void;
};

/** The section's file with Liquid highlighting, problems in the gutter, and a diff when asked. */
export default function CodeEditor(props: {
  code: string;
  original: string | null;
  /** Those of exactly this code; null while they are not known: the marks then move along with the text. */
  problems: Problem[] | null;
  onChange(code: string): void;
  ref?: Ref<CodeEditorHandle>;
}) {
  const { code, original, problems } = props;
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const onChange = useRef(props.onChange);
  onChange.current = props.onChange;

  useEffect(() => {
    if (!parent.current) return;
    view.current = new EditorView({
      parent: parent.current,
      doc: code,
      extensions: extensions((text) => onChange.current(text)),
    });
    return () => view.current?.destroy();
    // oxlint-disable-next-line react/exhaustive-deps -- later changes come through the effect below
  }, []);

  useEffect(() => {
    const editor = view.current;
    const shown = editor?.state.doc.toString();
    if (!editor || shown === undefined || shown === code) return;
    // A correction, or another version, is a step of its own to undo.
    editor.dispatch({
      changes: changeBetween(shown, code),
      annotations: isolateHistory.of("full"),
    });
  }, [code]);

  useEffect(() => {
    const merge =
      original === null
        ? []
        : unifiedMergeView({ original, mergeControls: false, collapseUnchanged: { margin: 3 } });
    view.current?.dispatch({ effects: comparison.reconfigure(merge) });
  }, [original]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || problems === null) return;
    const found = problems.map((problem) => diagnosticOf(editor.state.doc, problem));
    editor.dispatch(setDiagnostics(editor.state, found));
  }, [problems]);

  useImperativeHandle(props.ref, () => ({
    goTo(line, column) {
      const editor = view.current;
      if (!editor) return;
      const anchor = offsetOf(editor.state.doc, line, column);
      const effects = EditorView.scrollIntoView(anchor, { y: "center" });
      editor.dispatch({ selection: { anchor }, effects });
      editor.focus();
    },
  }));

  return <div className="code-editor" ref={parent} />;
}

const comparison = new Compartment();

function extensions(changed: (text: string) => void) {
  return [
    lineNumbers(),
    lintGutter(),
    history(),
    drawSelection(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    search({ top: true }),
    liquid(),
    syntaxHighlighting(defaultHighlightStyle),
    EditorState.tabSize.of(2),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ "aria-label": "Section code", tabindex: "0" }),
    // Tab indents; Escape then Tab leaves, as the library documents.
    keymap.of([
      { key: "F8", run: nextDiagnostic },
      { key: "Shift-F8", run: previousDiagnostic },
      ...defaultKeymap,
      ...historyKeymap,
      ...searchKeymap,
      indentWithTab,
    ]),
    comparison.of([]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) changed(update.state.doc.toString());
    }),
  ];
}
