import type { ThemeSummary } from "#app/theme-summary.server.ts";
import { themeWords } from "./theme-words.ts";
import "./theme-line.css";

/** Which theme sections are made for, with its colors; or that its look is not known. */
export function ThemeLine({ theme }: { theme: ThemeSummary }) {
  return (
    <p className="part part-note theme-line">
      {theme.colors.length > 0 && (
        <span className="theme-dots" aria-hidden="true">
          {theme.colors.map((color) => (
            <i key={color} style={{ background: color }} />
          ))}
        </span>
      )}
      <span>
        {themeWords(theme)} {theme.name && <s-link href="/app/settings">Change</s-link>}
      </span>
    </p>
  );
}
