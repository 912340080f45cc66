import { textOf, type FieldProps } from "../field-props.ts";

export function TextField({
  definition,
  value,
  inputId,
  describedBy,
  isFlawed,
  onChange,
}: FieldProps) {
  return (
    <input
      id={inputId}
      className="setting-input"
      value={textOf(value)}
      placeholder={definition.placeholder}
      aria-describedby={describedBy}
      aria-invalid={isFlawed}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function TextAreaField(props: FieldProps & { className?: string }) {
  const { definition, value, inputId, describedBy, isFlawed, onChange } = props;
  const isCode = props.className !== undefined;
  return (
    <textarea
      id={inputId}
      className={`setting-input ${props.className ?? ""}`}
      rows={3}
      value={textOf(value)}
      placeholder={definition.placeholder}
      spellCheck={!isCode}
      autoCapitalize={isCode ? "off" : undefined}
      aria-describedby={describedBy}
      aria-invalid={isFlawed}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** HTML or Liquid, as it is written. */
export function CodeField(props: FieldProps) {
  return <TextAreaField {...props} className="setting-code" />;
}
