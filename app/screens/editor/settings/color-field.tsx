import { useState } from "react";
import { textOf, type FieldProps } from "./field-props.ts";
import { paletteColor } from "./palette-color.ts";

/** Blank means the page's own color; a color of the theme's palette is told by its name. */
export function ColorField({ definition, value, data, inputId, onChange }: FieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = textOf(value);
  const fromPalette = paletteColor(text, data?.look);
  const shown = fromPalette?.css ?? text;
  const isHex = /^#[0-9a-f]{6}$/i.test(shown);
  const isFlawed = typed !== null && typed !== "" && !isColor(definition.type, typed);
  return (
    <>
      <div className="color-field">
        <input
          type="color"
          aria-label={`${definition.label ?? "Color"}, picker`}
          value={isHex ? shown : "#ffffff"}
          onChange={(event) => {
            setTyped(null);
            onChange(event.currentTarget.value);
          }}
        />
        <input
          id={inputId}
          className="setting-input"
          value={typed ?? (fromPalette ? "" : text)}
          placeholder={fromPalette ? `Palette: ${fromPalette.name}` : "From the theme"}
          spellCheck={false}
          aria-invalid={isFlawed}
          onChange={(event) => {
            const next = event.currentTarget.value.trim();
            setTyped(next);
            if (next === "" || isColor(definition.type, next)) onChange(next);
          }}
          onBlur={() => setTyped(null)}
        />
        {text !== "" && (
          <button
            type="button"
            className="link-button"
            aria-label={`Clear ${definition.label ?? "color"}`}
            onClick={() => onChange("")}
          >
            Clear
          </button>
        )}
      </div>
      {isFlawed && <p className="field-error">Write a color such as #8a3b00.</p>}
    </>
  );
}

/** Backgrounds may be gradients too. */
function isColor(type: string, text: string): boolean {
  const property = type === "color_background" ? "background" : "color";
  return CSS.supports(property, text) && !/var\(|url\(|[;{}]/i.test(text);
}
