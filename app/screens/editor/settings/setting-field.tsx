import { resourceKind } from "#liquid/schema/setting-types.ts";
import { settingProblem } from "#liquid/schema/setting-problem.ts";
import type { SettingDefinition } from "#liquid/schema/section-schema.ts";
import { ChoiceField, ALIGNMENTS } from "./fields/choice-field.tsx";
import { ColorField } from "./fields/color-field.tsx";
import { ColorSchemeField } from "./fields/color-scheme-field.tsx";
import { FontField } from "./fields/font-field.tsx";
import { NumberField } from "./fields/number-field.tsx";
import { CodeField, TextAreaField, TextField } from "./fields/text-field.tsx";
import { RangeField } from "./fields/range-field.tsx";
import { UrlField } from "./fields/url-field.tsx";
import { VideoUrlField } from "./fields/video-url-field.tsx";
import type { FieldProps } from "./field-props.ts";
import { problemWords } from "./problem-words.ts";
import { ResourceField } from "./resources/resource-field.tsx";
import { ResourceListField } from "./resources/resource-list-field.tsx";
import { RichTextField } from "./rich-text/rich-text-field.tsx";

/** One setting as the theme editor asks for it: its name, its field, help, and what is wrong with its value. */
export function SettingField(props: {
  definition: SettingDefinition;
  value: unknown;
  inputId: string;
  onChange(value: unknown): void;
}) {
  const { definition, value, inputId, onChange } = props;
  const problem = settingProblem(definition, value);
  const ids = [definition.info && `${inputId}-info`, problem && `${inputId}-error`].filter(
    (id) => typeof id === "string" && id !== "",
  );
  const field: FieldProps = {
    ...props,
    describedBy: ids.length > 0 ? ids.join(" ") : undefined,
    isFlawed: problem !== null,
  };
  const isCheckbox = definition.type === "checkbox";
  return (
    <div className="setting">
      <div className="setting-label">
        {isCheckbox ? (
          <CheckboxField {...field} />
        ) : GROUPS.has(kindOf(definition)) ? (
          <span id={`${inputId}-label`}>{definition.label}</span>
        ) : (
          <label id={`${inputId}-label`} htmlFor={inputId}>
            {definition.label}
          </label>
        )}
        {isResettable(definition, value) && (
          <button
            type="button"
            className="icon-button"
            aria-label={`Reset ${definition.label ?? definition.id} to its default`}
            title="Reset to default"
            onClick={() => onChange(definition.default)}
          >
            <s-icon type="undo" size="small" />
          </button>
        )}
      </div>
      {!isCheckbox && <Input {...field} />}
      {definition.info && (
        <p className="setting-info" id={`${inputId}-info`}>
          {definition.info}
        </p>
      )}
      {problem && (
        <p className="field-error" id={`${inputId}-error`}>
          {problemWords(problem)}
        </p>
      )}
    </div>
  );
}

/** Fields of several controls, which name themselves by the label above them. */
const GROUPS = new Set(["segments", "radio", "color_scheme", "richtext", "inline_richtext"]);

function kindOf({ type, options = [] }: SettingDefinition): string {
  const isShort =
    (type === "select" && options.length <= 3 && options.every(isBrief)) ||
    type === "text_alignment";
  return isShort ? "segments" : type;
}

/** Three of them fit beside each other in the narrowest panel. */
function isBrief({ label }: { label: string }): boolean {
  return label.length <= 12;
}

function isResettable({ default: initial }: SettingDefinition, value: unknown): boolean {
  return initial !== undefined && JSON.stringify(value) !== JSON.stringify(initial);
}

function CheckboxField({ definition, value, inputId, describedBy, onChange }: FieldProps) {
  return (
    <label className="setting-check" htmlFor={inputId}>
      <input
        id={inputId}
        type="checkbox"
        checked={value === true}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {definition.label}
    </label>
  );
}

function Input(props: FieldProps) {
  const { definition } = props;
  switch (definition.type) {
    case "range":
      return <RangeField {...props} />;
    case "number":
      return <NumberField {...props} />;
    case "select":
    case "radio":
      return (
        <ChoiceField
          {...props}
          options={definition.options ?? []}
          look={kindOf(definition) === "segments" ? "segments" : definition.type}
        />
      );
    case "text_alignment":
      return <ChoiceField {...props} options={ALIGNMENTS} look="segments" />;
    case "color":
    case "color_background":
      return <ColorField {...props} />;
    case "color_scheme":
      return <ColorSchemeField {...props} />;
    case "font_picker":
      return <FontField {...props} />;
    case "richtext":
    case "inline_richtext":
      return <RichTextField {...props} />;
    case "textarea":
      return <TextAreaField {...props} />;
    case "html":
    case "liquid":
      return <CodeField {...props} />;
    case "url":
      return <UrlField {...props} />;
    case "video_url":
      return <VideoUrlField {...props} />;
    case "color_palette":
    case "color_scheme_group":
      return <p className="setting-info">Only a theme’s own settings can hold this.</p>;
    default:
      if (resourceKind(definition.type) === undefined) return <TextField {...props} />;
      return definition.type.endsWith("_list") && definition.type !== "link_list" ? (
        <ResourceListField {...props} />
      ) : (
        <ResourceField {...props} />
      );
  }
}
