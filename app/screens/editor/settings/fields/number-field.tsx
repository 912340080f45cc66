import { useState } from "react";
import { textOf, type FieldProps } from "../field-props.ts";

/** What is being typed may be no number yet, such as a lone minus: only a number counts, and nothing at all. */
export function NumberField({
  definition,
  value,
  inputId,
  describedBy,
  isFlawed,
  onChange,
}: FieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      id={inputId}
      className="setting-input"
      type="text"
      inputMode="decimal"
      value={typed ?? textOf(value)}
      placeholder={definition.placeholder}
      aria-describedby={describedBy}
      aria-invalid={isFlawed}
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
