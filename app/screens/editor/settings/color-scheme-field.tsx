import { textOf, type FieldProps } from "./setting-field.tsx";

/** The schemes of the shop's theme, as small samples. */
export function ColorSchemeField({ definition, value, data, inputId, onChange }: FieldProps) {
  const schemes = data?.look.colorSchemes ?? [];
  if (schemes.length === 0)
    return (
      <p className="setting-info" id={inputId}>
        Your theme has no color schemes. The section takes the page’s colors.
      </p>
    );
  return (
    <div className="schemes" role="radiogroup" aria-label={definition.label} id={inputId}>
      {schemes.map(({ id, settings }, index) => (
        <button
          key={id}
          type="button"
          role="radio"
          aria-checked={id === textOf(value)}
          aria-label={`Scheme ${index + 1}`}
          style={{
            background: settings["background"],
            color: settings["text"] ?? settings["foreground"],
          }}
          onClick={() => onChange(id)}
        >
          <span aria-hidden="true">Aa</span>
          <i style={{ background: settings["button"] ?? settings["primary_button_background"] }} />
        </button>
      ))}
    </div>
  );
}
