import { textOf, type FieldProps } from "./setting-field.tsx";

/** Blank means the theme's own color. */
export function ColorField({ definition, value, inputId, onChange }: FieldProps) {
  const text = textOf(value);
  const isHex = /^#[0-9a-f]{6}$/i.test(text);
  return (
    <div className="color-field">
      <input
        type="color"
        aria-label={`${definition.label ?? "Color"}, picker`}
        value={isHex ? text : "#ffffff"}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <input
        id={inputId}
        className="setting-input"
        value={text}
        placeholder="From the theme"
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value.trim())}
      />
      {text !== "" && (
        <button type="button" className="link-button" onClick={() => onChange("")}>
          Clear
        </button>
      )}
    </div>
  );
}
