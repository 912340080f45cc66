import { useRef, useState } from "react";
import { useRevalidator } from "react-router";
import { api, ApiProblem } from "#app/ui/api-client.ts";
import { STYLES, TONES, type Choice } from "#app/ui/tone-and-style.tsx";
import { useElementEvent } from "#app/ui/use-element-event.ts";

type Defaults = { defaultTone: string | null; defaultStyle: string | null };

/** What new sections start with; said in the prompt box, it is overruled there. */
export function SettingsScreen(props: { settings: Defaults; modelLabel: string }) {
  const [chosen, setChosen] = useState(props.settings);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const { revalidate } = useRevalidator();
  const save = async () => {
    setSaving(true);
    setProblem(null);
    try {
      await api("/api/settings", { method: "POST", body: chosen });
      await revalidate();
      shopify.toast.show("Settings saved");
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error.message);
    } finally {
      setSaving(false);
    }
  };
  return (
    <s-page heading="Settings" inlineSize="small">
      <s-section heading="New sections">
        <s-stack gap="base">
          <s-paragraph color="subdued">
            Chosen in the prompt box to begin with. You can change them there for each section.
          </s-paragraph>
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
          {problem && (
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
      <s-section heading="Model">
        <s-paragraph>In use: {props.modelLabel}</s-paragraph>
        <s-paragraph color="subdued">
          It is chosen by whoever runs this app, for all stores.
        </s-paragraph>
      </s-section>
    </s-page>
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
