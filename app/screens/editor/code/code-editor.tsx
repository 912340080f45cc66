import { useEffect, useImperativeHandle, useRef, type Ref } from "react";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { liquid } from "@codemirror/lang-liquid";
import { defaultHighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics, type Diagnostic } from "@codemirror/lint";
import { unifiedMergeView } from "@codemirror/merge";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, type Text } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import type { Problem } from "#liquid/check/problem.ts";

export type CodeEditorHandle = {
  /** Brings a place into view; lines and columns count from 1. */
  goTo(line: number, column: number): void;
};

/** The section's file with Liquid highlighting, problems in the gutter, and a diff when asked. */
export default function CodeEditor(props: {
  code: string;
  original: string | null;
  problems: Problem[];
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
    if (!editor || editor.state.doc.toString() === code) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: code } });
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
    if (!editor) return;
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
    keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, indentWithTab]),
    comparison.of([]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) changed(update.state.doc.toString());
    }),
  ];
}

/** The document may have changed since it was checked: places outside of it are moved in. */
function diagnosticOf(document: Text, problem: Problem): Diagnostic {
  const from = offsetOf(document, problem.line, problem.column);
  return {
    from,
    to: Math.max(from, offsetOf(document, problem.endLine, problem.endColumn)),
    severity: problem.severity,
    message: problem.message,
  };
}

function offsetOf(document: Text, line: number, column: number): number {
  const { from, to } = document.line(Math.min(Math.max(line, 1), document.lines));
  return Math.min(from + column - 1, to);
}
