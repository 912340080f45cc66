import { useMemo } from "react";
import { textOf, type FieldProps } from "../field-props.ts";
import { RichTextEditor } from "./rich-text-editor.tsx";
import { isLossless, type RichTextType } from "./rich-text-html.ts";

/** What the editor writes it can hold: a text that is edited as it looks stays so. */
export default function RichTextOrCode(
  props: FieldProps & { type: RichTextType; code: React.ReactNode },
) {
  const { value, type, code } = props;
  const html = textOf(value);
  const canHold = useMemo(() => isLossless(html, type), [html, type]);
  if (!canHold)
    return (
      <>
        {code}
        <p className="setting-info">This text has markup that is edited as it is written.</p>
      </>
    );
  return <RichTextEditor {...props} html={html} onChange={props.onChange} />;
}
