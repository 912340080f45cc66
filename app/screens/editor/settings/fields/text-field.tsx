import { controlProps, textOf, type FieldProps } from "../field-props.ts";

export function TextField(props: FieldProps) {
  const { definition, value, onChange } = props;
  return (
    <input
      {...controlProps(props)}
      className="setting-input"
      value={textOf(value)}
      placeholder={definition.placeholder}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function TextAreaField(props: FieldProps & { className?: string }) {
  const { definition, value, onChange } = props;
  const isCode = props.className !== undefined;
  return (
    <textarea
      {...controlProps(props)}
      className={`setting-input ${props.className ?? ""}`}
      rows={3}
      value={textOf(value)}
      placeholder={definition.placeholder}
      spellCheck={!isCode}
      autoCapitalize={isCode ? "off" : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** HTML or Liquid, as it is written. */
export function CodeField(props: FieldProps) {
  return <TextAreaField {...props} className="setting-code" />;
}
