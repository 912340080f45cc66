import { isolateHistory } from "@codemirror/commands";
import type { Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { Problem } from "#liquid/check/problem.ts";

/** A problem as a mark in the text and the gutter: the merchant's words, the developer's below, and the fix. */
export function diagnosticOf(document: Text, problem: Problem): Diagnostic {
  const { severity, message, code, detail, fix } = problem;
  const from = offsetOf(document, problem.line, problem.column);
  const to = Math.max(from, offsetOf(document, problem.endLine, problem.endColumn));
  return {
    from,
    to,
    severity,
    message,
    renderMessage: () => wordsOf(message, detail === undefined ? code : `${code}: ${detail}`),
    ...(fix === undefined ? {} : { actions: [{ name: "Fix", apply: applyTo(document, fix) }] }),
  };
}

/** The document may have changed since it was checked: places outside of it are moved in. */
export function offsetOf(document: Text, line: number, column: number): number {
  const { from, to } = document.line(Math.min(Math.max(line, 1), document.lines));
  return Math.min(from + column - 1, to);
}

function wordsOf(message: string, detail: string): Node {
  const words = document.createElement("div");
  words.append(message);
  const small = words.appendChild(document.createElement("div"));
  small.className = "problem-detail";
  small.textContent = detail;
  return words;
}

/** Fixes are places in the text that was checked, so they wait for the next check when it has changed. */
function applyTo(checked: Text, { start, end, text }: NonNullable<Problem["fix"]>) {
  return (view: EditorView) => {
    if (!view.state.doc.eq(checked)) return;
    view.dispatch({
      changes: { from: start, to: end, insert: text },
      annotations: isolateHistory.of("full"),
    });
  };
}
