import { useState } from "react";
import { FONT_HANDLES, fontName } from "#liquid/schema/font-list.ts";
import { textOf, type FieldProps } from "../field-props.ts";
import { Combobox, type Suggestion } from "./combobox.tsx";

/** One of Shopify's fonts, found by name. */
export function FontField({ value, inputId, describedBy, isFlawed, onChange }: FieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = textOf(value);
  const suggestions = (words: string): Suggestion[] => {
    const wanted = typed === null ? "" : words.toLowerCase().trim();
    return FONT_HANDLES.map((handle) => ({
      value: handle,
      label: fontName(handle),
      detail: "",
    })).filter(({ label }) => label.toLowerCase().includes(wanted));
  };
  return (
    <>
      <Combobox
        {...{ inputId, describedBy, isFlawed, suggestions }}
        value={typed ?? (text === "" ? "" : fontName(text))}
        placeholder="From the theme"
        onType={(words) => {
          setTyped(words);
          if (words.trim() === "") onChange("");
        }}
        onTake={(suggestion) => {
          setTyped(null);
          onChange(suggestion.value);
        }}
        onLeave={() => setTyped(null)}
      />
    </>
  );
}
