import { useState } from "react";
import { textOf, type FieldProps } from "../field-props.ts";

/** A slider with its exact value beside it. */
export function RangeField(props: FieldProps) {
  const { definition, value, inputId, describedBy, onChange } = props;
  const { min = 0, max = 100, step = 1, unit, label } = definition;
  const current = typeof value === "number" ? value : Number(definition.default ?? min);
  const part = max > min ? ((current - min) / (max - min)) * 100 : 0;
  return (
    <div className="range">
      <input
        id={inputId}
        type="range"
        {...{ min, max, step }}
        value={current}
        aria-describedby={describedBy}
        aria-valuetext={unit ? `${current} ${unit}` : undefined}
        style={{ backgroundSize: `${part}% 4px, 100% 4px` }}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <span className="range-value">
        <ExactValue {...{ min, max, step, label, current, onChange }} />
        {unit && <span aria-hidden="true">{unit}</span>}
      </span>
    </div>
  );
}

/** What is being typed may lie outside or between two steps for a while: the nearest step counts. */
function ExactValue(props: {
  min: number;
  max: number;
  step: number;
  label: string | undefined;
  current: number;
  onChange(value: number): void;
}) {
  const { min, max, step, label, current, onChange } = props;
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
        if (valueAsNumber >= min && valueAsNumber <= max)
          onChange(Number((min + Math.round((valueAsNumber - min) / step) * step).toFixed(4)));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
