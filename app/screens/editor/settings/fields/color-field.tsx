import { useContext, useState } from "react";
import type { PreviewData } from "#app/ui/section-preview/messages.ts";
import { textOf, type FieldProps } from "../field-props.ts";
import { paletteColor } from "../palette-color.ts";
import { ShopResourcesContext } from "../resources/use-shop-resources.ts";
import { channels, withOpacity } from "./color-parts.ts";

/** Blank means the theme's own color. */
export function ColorField(props: FieldProps) {
  const { definition, value, inputId, describedBy, isFlawed, onChange } = props;
  const { data } = useContext(ShopResourcesContext);
  const [typed, setTyped] = useState<string | null>(null);
  const text = textOf(value);
  const themeColor = paletteColor(text, data?.look);
  const parts = channels(text);
  const label = definition.label ?? "Color";
  const isTypedWrong = typed !== null && typed !== "" && !isColor(definition.type, typed);
  return (
    <>
      <div className="color-field">
        <input
          type="color"
          aria-label={`${label}, picker`}
          value={(parts ?? channels(themeColor?.css ?? ""))?.hex ?? "#ffffff"}
          onChange={(event) => {
            setTyped(null);
            onChange(withOpacity(event.currentTarget.value, parts?.opacity ?? 1));
          }}
        />
        <input
          id={inputId}
          className="setting-input"
          value={typed ?? (themeColor ? `${words(themeColor.name)}, from the theme` : text)}
          placeholder="From the theme"
          spellCheck={false}
          readOnly={themeColor !== null}
          aria-describedby={
            [describedBy, isTypedWrong ? `${inputId}-typed` : ""].join(" ").trim() || undefined
          }
          aria-invalid={isFlawed || isTypedWrong}
          onChange={(event) => {
            const next = event.currentTarget.value.trim();
            setTyped(next);
            if (next === "" || isColor(definition.type, next)) onChange(next);
          }}
          onBlur={() => setTyped(null)}
        />
        {parts && (
          <span className="range-value">
            <Opacity label={label} parts={parts} onChange={onChange} />
            <span aria-hidden="true">%</span>
          </span>
        )}
        {text !== "" && (
          <button
            type="button"
            className="link-button"
            aria-label={`Clear ${label}`}
            onClick={() => onChange("")}
          >
            Clear
          </button>
        )}
      </div>
      {isTypedWrong && (
        <p className="field-error" id={`${inputId}-typed`}>
          Write a color such as #8a3b00.
        </p>
      )}
      <Swatches label={label} look={data?.look ?? null} onTake={onChange} />
    </>
  );
}

function Opacity(props: {
  label: string;
  parts: { hex: string; opacity: number };
  onChange(value: string): void;
}) {
  const { parts, label, onChange } = props;
  return (
    <input
      type="number"
      min={0}
      max={100}
      aria-label={`${label}, opacity in percent`}
      value={Math.round(parts.opacity * 100)}
      onChange={(event) => {
        const percent = event.currentTarget.valueAsNumber;
        if (percent >= 0 && percent <= 100) onChange(withOpacity(parts.hex, percent / 100));
      }}
    />
  );
}

const SWATCHES_AT_MOST = 10;

/** The colors that the theme has already. */
function Swatches(props: {
  label: string;
  look: PreviewData["look"] | null;
  onTake(value: string): void;
}) {
  const swatches = swatchesOf(props.look);
  if (swatches.length === 0) return null;
  return (
    <div className="swatches" role="group" aria-label={`${props.label}, colors of the theme`}>
      {swatches.map(({ name, css, value }) => (
        <button
          key={value}
          type="button"
          aria-label={name}
          title={name}
          style={{ background: css }}
          onClick={() => props.onTake(value)}
        />
      ))}
    </div>
  );
}

type Swatch = { name: string; css: string; value: string };

/** A palette's colors are referred to, so that they follow the theme; those of schemes are taken as they are. */
function swatchesOf(look: PreviewData["look"] | null): Swatch[] {
  if (look === null) return [];
  const palette = look.settings["color_palette"];
  if (typeof palette === "object" && palette !== null)
    return Object.entries(palette)
      .filter(([, css]) => typeof css === "string" && CSS.supports("color", css))
      .slice(0, SWATCHES_AT_MOST)
      .map(([name, css]) => ({
        name: words(name),
        css,
        value: `{{ settings.color_palette.${name} }}`,
      }));
  const colors = look.colorSchemes.flatMap(({ settings }) => Object.values(settings));
  return [...new Set(colors.map((color) => color.toLowerCase()))]
    .filter((color) => channels(color) !== null)
    .slice(0, SWATCHES_AT_MOST)
    .map((color) => ({ name: color, css: color, value: color }));
}

function words(name: string): string {
  const text = name.replaceAll(/[_-]+/g, " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Backgrounds may be gradients too. */
function isColor(type: string, text: string): boolean {
  const property = type === "color_background" ? "background" : "color";
  return CSS.supports(property, text) && !/var\(|url\(|[;{}]/i.test(text);
}
