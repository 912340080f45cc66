import type { Loading } from "./publish-dialog.tsx";

export type Theme = { id: string; name: string; role: string; writable: boolean };

export function ThemeChoice(props: {
  themes: Loading<Theme[]>;
  themeId: string | null;
  onTheme(id: string): void;
}) {
  const { themes, themeId } = props;
  if (themes.kind === "loading") return <p role="status">Reading your themes</p>;
  if (themes.kind === "failed")
    return (
      <p className="field-error" role="alert">
        {themes.problem.message}
      </p>
    );
  return (
    <fieldset className="theme-choice">
      <legend>Theme</legend>
      {themes.value.map((theme) => (
        <label key={theme.id} className={theme.id === themeId ? "is-chosen" : ""}>
          <input
            type="radio"
            name="theme"
            checked={theme.id === themeId}
            disabled={!theme.writable}
            onChange={() => props.onTheme(theme.id)}
          />
          <span>
            <b>{theme.name}</b>
            <small>{explain(theme)}</small>
          </span>
          <s-badge tone={theme.role === "main" ? "success" : "neutral"}>
            {theme.role === "main" ? "Live theme" : "Draft theme"}
          </s-badge>
        </label>
      ))}
    </fieldset>
  );
}

function explain({ role, writable }: Theme): string {
  if (!writable) return "Shopify does not let this app write to it now.";
  return role === "main" ? "Customers see changes at once." : "Customers do not see it.";
}
