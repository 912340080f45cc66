import { lazy, Suspense } from "react";
import { CodeField } from "../fields/text-field.tsx";
import { textOf, type FieldProps } from "../field-props.ts";

/** The editor is as large as the rest of the form: it comes when a form needs it. */
const LazyEditor = lazy(() => import("./rich-text-or-code.tsx"));

/** Formatted text, edited as it looks; markup that the editor cannot hold is edited as markup. */
export function RichTextField(props: FieldProps) {
  const { definition } = props;
  const type = definition.type === "richtext" ? "richtext" : "inline_richtext";
  return (
    <Suspense
      fallback={<p className="setting-input rich-text-waiting">{plain(textOf(props.value))}</p>}
    >
      <LazyEditor {...props} type={type} code={<CodeField {...props} />} />
    </Suspense>
  );
}

function plain(html: string): string {
  return html.replaceAll(/<[^>]*>/g, " ");
}
