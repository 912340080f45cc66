import type { Loading, Theme } from "./publish-types.ts";

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
  // Nobody sees a draft theme: those come first.
  const ordered = themes.value.toSorted(
    (a, b) => Number(a.role === "main") - Number(b.role === "main"),
  );
  return (
    <fieldset className="theme-choice">
      <legend>Theme</legend>
      {ordered.map((theme) => (
        <ThemeOption
          key={theme.id}
          theme={theme}
          isChosen={theme.id === themeId}
          hasDraft={ordered.some(({ role, writable }) => role !== "main" && writable)}
          onChoose={() => props.onTheme(theme.id)}
        />
      ))}
    </fieldset>
  );
}

function ThemeOption(props: {
  theme: Theme;
  isChosen: boolean;
  hasDraft: boolean;
  onChoose(): void;
}) {
  const { theme, isChosen } = props;
  const isLive = theme.role === "main";
  return (
    <label className={`${isChosen ? "is-chosen" : ""}${theme.writable ? "" : " is-closed"}`}>
      <input
        type="radio"
        name="theme"
        checked={isChosen}
        disabled={!theme.writable}
        onChange={props.onChoose}
      />
      <b>{theme.name}</b>
      <s-badge tone={isLive ? "success" : "neutral"}>
        {isLive ? "Live theme" : "Draft theme"}
      </s-badge>
      {isLive && isChosen ? (
        <span className="theme-caution">
          <s-icon type="alert-triangle" size="small" />
          <span>
            <b>Customers see this at once.</b>
            {props.hasDraft && " To look first, publish to a draft theme."}
          </span>
        </span>
      ) : (
        <small>{explain(theme)}</small>
      )}
    </label>
  );
}

function explain({ role, writable }: Theme): string {
  if (!writable) return "Shopify does not let this app write to it now.";
  return role === "main" ? "Customers see changes at once." : "Customers do not see it.";
}
