import { useState } from "react";
import { textOf, type FieldProps } from "./field-props.ts";

export function RangeField(props: FieldProps) {
  const { definition, value, inputId, onChange } = props;
  const { min = 0, max = 100, step = 1, unit } = definition;
  const current = typeof value === "number" ? value : Number(definition.default ?? min);
  const part = max > min ? ((current - min) / (max - min)) * 100 : 0;
  return (
    <div className="range">
      <input
        id={inputId}
        type="range"
        {...{ min, max, step }}
        value={current}
        style={{ backgroundSize: `${part}% 4px, 100% 4px` }}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <span className="range-value">
        <ExactValue {...props} current={current} />
        {unit && <span>{unit}</span>}
      </span>
    </div>
  );
}

/** What is being typed may lie outside for a while: only a value inside counts. */
function ExactValue({ definition, current, onChange }: FieldProps & { current: number }) {
  const { min = 0, max = 100, step = 1, label } = definition;
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      type="number"
      aria-label={`${label ?? "Value"}, exact value`}
      {...{ min, max, step }}
      value={typed ?? textOf(current)}
      onChange={(event) => {
        const { value, valueAsNumber } = event.currentTarget;
        setTyped(value);
        if (valueAsNumber >= min && valueAsNumber <= max) onChange(valueAsNumber);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
