import { useRef, useState } from "react";
import { useRevalidator } from "react-router";
import { api } from "#app/ui/api-client.ts";
import { reasonOf } from "#app/ui/problem-of.ts";
import { STYLES, TONES, type Choice } from "#app/ui/tone-and-style.tsx";
import { forgetPreviewData } from "#app/ui/section-preview/use-preview-data.ts";
import { useElementEvent } from "#app/ui/use-element-event.ts";
import type { SettingsPage } from "./settings-screen.tsx";

/** What new sections start with; said in the prompt box, it is overruled there. */
export function NewSectionDefaults({
  settings,
  themes,
}: Pick<SettingsPage, "settings" | "themes">) {
  const [chosen, setChosen] = useState(settings);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const { revalidate } = useRevalidator();
  const save = async () => {
    setSaving(true);
    setProblem(null);
    try {
      const { defaultThemeId, ...others } = chosen;
      // Only a new choice needs Shopify, which may not answer just now.
      const isSame = defaultThemeId === settings.defaultThemeId;
      await api("/api/settings", { method: "POST", body: isSame ? others : chosen });
      forgetPreviewData();
      await revalidate();
      shopify.toast.show("Settings saved");
    } catch (error) {
      setProblem(reasonOf(error));
    } finally {
      setSaving(false);
    }
  };
  return (
    <s-section heading="New sections">
      <s-stack gap="base">
        <ThemeChoice
          themes={themes}
          value={chosen.defaultThemeId}
          onChange={(defaultThemeId) => setChosen({ ...chosen, defaultThemeId })}
        />
        <s-paragraph color="subdued">
          Tone and style are chosen in the prompt box to begin with. You can change them there for
          each section.
        </s-paragraph>
        <div className="settings-choices">
          <DefaultChoice
            label="Tone"
            details="How texts are worded."
            options={TONES}
            value={chosen.defaultTone}
            onChange={(defaultTone) => setChosen({ ...chosen, defaultTone })}
          />
          <DefaultChoice
            label="Style"
            details="How sections look, within your theme."
            options={STYLES}
            value={chosen.defaultStyle}
            onChange={(defaultStyle) => setChosen({ ...chosen, defaultStyle })}
          />
        </div>
        {problem !== null && (
          <div className="field-error" role="alert">
            {problem} Your choice is still here, not saved.
          </div>
        )}
        <s-stack direction="inline" gap="base" alignItems="center">
          <s-button variant="primary" loading={isSaving} onClick={() => void save()}>
            Save settings
          </s-button>
        </s-stack>
      </s-stack>
    </s-section>
  );
}

/** Which theme previews look like and sections are written for. */
function ThemeChoice(props: {
  themes: SettingsPage["themes"];
  value: string | null;
  onChange(value: string | null): void;
}) {
  const { themes } = props;
  const select = useRef<HTMLElementTagNameMap["s-select"]>(null);
  useElementEvent(select, "change", () => props.onChange(select.current?.value || null));
  if (themes === null)
    return (
      <s-paragraph color="subdued">
        Your themes could not be read just now, so the theme to match cannot be changed here.
      </s-paragraph>
    );
  const live = themes.find(({ isLive }) => isLive);
  return (
    <s-select
      ref={select}
      label="Theme"
      details="Previews look like it, and new sections are written for it."
      value={props.value ?? ""}
    >
      <s-option value="">{live ? `${live.name}, your live theme` : "Your live theme"}</s-option>
      {themes
        .filter(({ isLive }) => !isLive)
        .map(({ id, name }) => (
          <s-option key={id} value={id}>
            {name}, a draft theme
          </s-option>
        ))}
    </s-select>
  );
}

function DefaultChoice(props: {
  label: string;
  details: string;
  options: Choice[];
  value: string | null;
  onChange(value: string | null): void;
}) {
  const select = useRef<HTMLElementTagNameMap["s-select"]>(null);
  useElementEvent(select, "change", () => props.onChange(select.current?.value || null));
  return (
    <s-select ref={select} label={props.label} details={props.details} value={props.value ?? ""}>
      <s-option value="">Any</s-option>
      {props.options.map(({ value, title }) => (
        <s-option key={value} value={value}>
          {title}
        </s-option>
      ))}
    </s-select>
  );
}
