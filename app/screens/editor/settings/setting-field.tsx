import { textOf, type FieldProps } from "./field-props.ts";
import { ColorField } from "./color-field.tsx";
import { ColorSchemeField } from "./color-scheme-field.tsx";
import { ImageField } from "./image-field.tsx";
import { fromParagraphs, toParagraphs } from "./paragraphs.ts";
import { RangeField } from "./range-field.tsx";
import { ResourceField, RESOURCE_TYPES } from "./resource-field.tsx";

/** One setting as the theme editor asks for it. */
export function SettingField(props: FieldProps) {
  const { definition, inputId } = props;
  if (definition.type === "checkbox") return <CheckboxField {...props} />;
  return (
    <div className="setting">
      <label htmlFor={inputId}>{definition.label}</label>
      <Input {...props} />
      {definition.info && <p className="setting-info">{definition.info}</p>}
    </div>
  );
}

function CheckboxField({ definition, value, inputId, onChange }: FieldProps) {
  return (
    <div className="setting">
      <label className="setting-check" htmlFor={inputId}>
        <input
          id={inputId}
          type="checkbox"
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {definition.label}
      </label>
      {definition.info && <p className="setting-info">{definition.info}</p>}
    </div>
  );
}

function Input(props: FieldProps) {
  const { definition } = props;
  switch (definition.type) {
    case "range":
      return <RangeField {...props} />;
    case "number":
      return <TextInput {...props} type="number" />;
    case "select":
    case "radio":
    case "text_alignment":
      return <ChoiceField {...props} />;
    case "color":
    case "color_background":
      return <ColorField {...props} />;
    case "color_scheme":
      return <ColorSchemeField {...props} />;
    case "image_picker":
      return <ImageField {...props} />;
    case "richtext":
      return <RichTextInput {...props} />;
    case "textarea":
    case "inline_richtext":
    case "html":
    case "liquid":
      return <TextAreaInput {...props} />;
    default:
      return RESOURCE_TYPES.has(definition.type) ? (
        <ResourceField {...props} />
      ) : (
        <TextInput {...props} type={definition.type === "url" ? "url" : "text"} />
      );
  }
}

function TextInput({ definition, value, inputId, onChange, type }: FieldProps & { type: string }) {
  return (
    <input
      id={inputId}
      className="setting-input"
      type={type === "url" ? "text" : type}
      inputMode={type === "url" ? "url" : undefined}
      value={textOf(value)}
      placeholder={definition.placeholder}
      onChange={(event) => {
        const { value: next } = event.currentTarget;
        onChange(type === "number" && next !== "" ? Number(next) : next);
      }}
    />
  );
}

function TextAreaInput({ definition, value, inputId, onChange }: FieldProps) {
  const isShort = definition.type === "inline_richtext";
  return (
    <textarea
      id={inputId}
      className="setting-input"
      rows={isShort ? 1 : 3}
      value={textOf(value)}
      placeholder={definition.placeholder}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Paragraphs are typed as lines; text with other markup is edited as it is. */
function RichTextInput(props: FieldProps) {
  const lines = fromParagraphs(textOf(props.value));
  if (lines === null) return <TextAreaInput {...props} />;
  return (
    <TextAreaInput
      {...props}
      value={lines}
      onChange={(text) => props.onChange(toParagraphs(textOf(text)))}
    />
  );
}

const ALIGNMENTS = [
  { value: "left", label: "Left" },
  { value: "center", label: "Center" },
  { value: "right", label: "Right" },
];

function ChoiceField({ definition, value, inputId, onChange }: FieldProps) {
  const options = definition.type === "text_alignment" ? ALIGNMENTS : (definition.options ?? []);
  return (
    <select
      id={inputId}
      className="setting-input"
      value={textOf(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
