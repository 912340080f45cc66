import { controlProps, textOf, type FieldProps } from "../field-props.ts";

type Option = { value: string; label: string; group?: string };

export const ALIGNMENTS: Option[] = [
  { value: "left", label: "Left" },
  { value: "center", label: "Center" },
  { value: "right", label: "Right" },
];

/** One of several: as segments where they are few and short, else as a list. */
export function ChoiceField(
  props: FieldProps & { options: Option[]; look: "segments" | "radio" | "select" },
) {
  const { value, inputId, describedBy, isFlawed, options, look, onChange } = props;
  if (look !== "select")
    return (
      <div
        className={look === "radio" ? "radios" : "setting-segments"}
        role="radiogroup"
        aria-labelledby={`${inputId}-label`}
        aria-describedby={describedBy}
      >
        {options.map((option, index) => (
          <label key={option.value}>
            <input
              type="radio"
              id={index === 0 ? inputId : undefined}
              name={inputId}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    );
  const groups = Map.groupBy(options, ({ group = "" }) => group);
  return (
    <select
      {...controlProps(props)}
      className="setting-input"
      value={textOf(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {isFlawed && <option value={textOf(value)}>{textOf(value)}</option>}
      {[...groups].map(([group, members]) =>
        group === "" ? (
          members.map(optionElement)
        ) : (
          <optgroup key={group} label={group}>
            {members.map(optionElement)}
          </optgroup>
        ),
      )}
    </select>
  );
}

function optionElement({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
