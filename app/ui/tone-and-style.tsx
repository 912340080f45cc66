export type Choice = { value: string; title: string };

export const TONES: Choice[] = [
  { value: "professional", title: "Professional" },
  { value: "casual", title: "Casual" },
  { value: "friendly", title: "Friendly" },
];

export const STYLES: Choice[] = [
  { value: "minimal", title: "Minimal" },
  { value: "bold", title: "Bold" },
  { value: "elegant", title: "Elegant" },
];

/** A quiet select that shows its label and its value in one line. */
export function ChoiceOf(props: {
  label: string;
  options: Choice[];
  value: string;
  onChange(value: string): void;
}) {
  return (
    <label className="ghost-select">
      <span>{props.label}</span>
      <select value={props.value} onChange={(event) => props.onChange(event.currentTarget.value)}>
        {props.value === "" && <option value="">Any</option>}
        {props.options.map(({ value, title }) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
      <s-icon type="chevron-down" size="small" />
    </label>
  );
}
