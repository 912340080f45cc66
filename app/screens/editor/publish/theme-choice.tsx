import { useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { useTimeZone } from "#app/ui/time-words.ts";
import { pagesWords } from "./pages-words.ts";
import type { Loading } from "#app/ui/use-answer.ts";
import type { PublishPlan, Theme } from "./publish-types.ts";
import { whenWords } from "./when-words.ts";

type ChoiceProps = {
  page: EditorPage;
  themes: Loading<Theme[]>;
  themeId: string | null;
  /** For the chosen theme, once it is known. */
  plan: PublishPlan | null;
  onTheme(id: string): void;
};

export function ThemeChoice(props: ChoiceProps) {
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
  const isByHand = ordered.every(({ writable }) => !writable);
  const draft = ordered.find(({ role, writable }) => role !== "main" && writable);
  return (
    <fieldset className="theme-choice">
      <legend>Theme</legend>
      {ordered.map((theme) => (
        <ThemeOption
          key={theme.id}
          {...props}
          theme={theme}
          isChosen={theme.id === themeId}
          draftName={draft?.name}
          isByHand={isByHand}
        />
      ))}
    </fieldset>
  );
}

type OptionProps = ChoiceProps & {
  theme: Theme;
  isChosen: boolean;
  /** Where to look first. */
  draftName: string | undefined;
  /** No theme is open to the app. */
  isByHand: boolean;
};

/** Its code is open to the merchant, though not to the app. */
export function canByHand({ whyNot }: Theme): boolean {
  return whyNot === "no-permission" || whyNot === "locked";
}

function ThemeOption(props: OptionProps) {
  const { theme, isChosen, isByHand } = props;
  const isLive = theme.role === "main";
  return (
    <label className={`${isChosen ? "is-chosen" : ""}${theme.writable ? "" : " is-closed"}`}>
      <input
        type="radio"
        name="theme"
        checked={isChosen}
        disabled={!theme.writable && !(isByHand && canByHand(theme))}
        onChange={() => props.onTheme(theme.id)}
      />
      <b>{theme.name}</b>
      <s-badge tone={isLive ? "success" : "neutral"}>
        {isLive ? "Live theme" : "Draft theme"}
      </s-badge>
      {isLive && isChosen && theme.writable ? (
        <LiveCaution {...props} />
      ) : (
        <ThemeFacts {...props} />
      )}
    </label>
  );
}

function LiveCaution({ plan, page, theme, draftName }: OptionProps) {
  const standing = numberOn(page, theme);
  const replaced = standing === undefined ? "The file" : `Version ${standing}`;
  return (
    <span className="theme-caution">
      <s-icon type="alert-triangle" size="small" />
      <span>
        <b>Customers see this at once.</b>
        {plan !== null &&
          plan.pages.length > 0 &&
          ` ${replaced} is on ${pagesWords(plan.pages)} and will be replaced.`}
        {draftName !== undefined && ` To look first, publish to ${draftName}.`}
      </span>
    </span>
  );
}

function ThemeFacts({ page, theme }: OptionProps) {
  const timeZone = useTimeZone();
  const [nowMs] = useState(() => Date.now());
  const { whyNot } = theme;
  if (whyNot !== null) return <small>{CLOSED[whyNot]}</small>;
  const seen =
    theme.role === "main" ? "Customers see changes at once." : "Customers do not see it.";
  const number = numberOn(page, theme);
  const has = number === undefined ? "Does not have this section yet." : `Has version ${number}.`;
  return (
    <small>
      {seen} {has} Last edited {whenWords(theme.updatedAt, nowMs, timeZone)}.
    </small>
  );
}

const CLOSED: Record<NonNullable<Theme["whyNot"]>, string> = {
  copying: "Shopify is still copying this theme. Try again in a minute.",
  trial: "A trial theme: its code opens when you buy it.",
  locked: "Shopify has locked this theme.",
  archived: "This theme is archived.",
  "no-permission": "Shopify does not let this app write to it.",
};

/** Of the version that the theme has; undefined when it has none. */
function numberOn(page: EditorPage, theme: Theme): number | undefined {
  const standing = page.publications.find(
    ({ state, themeId }) => state === "published" && themeId === theme.id,
  );
  return page.versions.find(({ id }) => id === standing?.versionId)?.number;
}
