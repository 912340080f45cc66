import { useState } from "react";
import { controlProps, textOf, type FieldProps } from "../field-props.ts";

/** What is being typed may be no number yet, such as a lone minus: only a number counts, and nothing at all. */
export function NumberField(props: FieldProps) {
  const { definition, value, onChange } = props;
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      {...controlProps(props)}
      className="setting-input"
      type="text"
      inputMode="decimal"
      value={typed ?? textOf(value)}
      placeholder={definition.placeholder}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const number = Number(text);
        if (text.trim() === "") onChange(undefined);
        else if (Number.isFinite(number)) onChange(number);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
