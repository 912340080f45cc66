import { lazy, Suspense, useSyncExternalStore } from "react";
import { CodeField } from "../fields/text-field.tsx";
import { textOf, type FieldProps } from "../field-props.ts";

/** The editor is as large as the rest of the form: it comes when a form needs it. */
const LazyEditor = lazy(() => import("./rich-text-or-code.tsx"));

/** Formatted text, edited as it looks; markup that the editor cannot hold is edited as markup. */
export function RichTextField(props: FieldProps) {
  const type = props.definition.type === "richtext" ? "richtext" : "inline_richtext";
  const waiting = <p className="setting-input rich-text-waiting">{plain(textOf(props.value))}</p>;
  if (!useIsInBrowser()) return waiting;
  return (
    <Suspense fallback={waiting}>
      <LazyEditor {...props} type={type} code={<CodeField {...props} />} />
    </Suspense>
  );
}

/** The server has no document to edit in, and what it draws must be what the browser draws first. */
function useIsInBrowser(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}

function plain(html: string): string {
  return html.replaceAll(/<[^>]*>/g, " ");
}
