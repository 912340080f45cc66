import type { themeSummary } from "#app/theme-summary.server.ts";
import "./theme-line.css";

export type ThemeSummary = Awaited<ReturnType<typeof themeSummary>>;

/** Which theme sections are made for, with its colors; nothing when Shopify did not tell. */
export function ThemeLine({ theme, words }: { theme: ThemeSummary; words: string }) {
  if (theme === null) return null;
  return (
    <p className="part part-note theme-line">
      <span className="theme-dots" aria-hidden="true">
        {theme.colors.map((color) => (
          <i key={color} style={{ background: color }} />
        ))}
      </span>
      {words}
    </p>
  );
}
