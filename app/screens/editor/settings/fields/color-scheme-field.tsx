import { useContext } from "react";
import { textOf, type FieldProps } from "../field-props.ts";
import { ShopResourcesContext } from "../resources/use-shop-resources.ts";

/** The schemes of the shop's theme, as small samples; the arrow keys choose, as in any group of radios. */
export function ColorSchemeField({ value, inputId, describedBy, onChange }: FieldProps) {
  const { data } = useContext(ShopResourcesContext);
  const schemes = data?.look.colorSchemes ?? [];
  if (schemes.length === 0)
    return (
      <p className="setting-info" id={inputId}>
        Your theme has no color schemes. The section takes the page’s colors.
      </p>
    );
  return (
    <div
      className="schemes"
      role="radiogroup"
      aria-labelledby={`${inputId}-label`}
      aria-describedby={describedBy}
    >
      {schemes.map(({ id, settings }, index) => (
        <label
          key={id}
          style={{
            background: settings["background"],
            color: settings["text"] ?? settings["foreground"],
          }}
        >
          <input
            type="radio"
            name={inputId}
            aria-label={`Scheme ${index + 1}`}
            checked={id === textOf(value)}
            onChange={() => onChange(id)}
          />
          <span aria-hidden="true" style={{ fontFamily: data?.look.headingFontFamily }}>
            Aa
          </span>
          <i style={{ background: settings["button"] ?? settings["primary_button_background"] }} />
        </label>
      ))}
    </div>
  );
}
