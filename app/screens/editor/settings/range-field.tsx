import { textOf, type FieldProps } from "./setting-field.tsx";

export function RangeField({ definition, value, inputId, onChange }: FieldProps) {
  const { min = 0, max = 100, step = 1, unit, label } = definition;
  const current = typeof value === "number" ? value : Number(definition.default ?? min);
  return (
    <div className="range">
      <input
        id={inputId}
        type="range"
        min={min}
        max={max}
        step={step}
        value={current}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <span className="range-value">
        <input
          type="number"
          aria-label={`${label ?? ""}, exact value`}
          min={min}
          max={max}
          step={step}
          value={textOf(current)}
          onChange={(event) => {
            const { valueAsNumber } = event.currentTarget;
            if (valueAsNumber >= min && valueAsNumber <= max) onChange(valueAsNumber);
          }}
        />
        {unit && <span>{unit}</span>}
      </span>
    </div>
  );
}
