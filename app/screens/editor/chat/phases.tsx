import type { RunPhase } from "../run/run-state.ts";

const ORDER: RunPhase[] = ["planning", "writing", "checking", "saved"];

/** How far a run is; it never goes back, and Checking may become Repairing. */
export function Phases(props: { phase: RunPhase; trouble?: "stopped" | "failed" }) {
  const { phase, trouble } = props;
  const isRepair = phase === "repairing";
  const at = ORDER.indexOf(isRepair ? "checking" : phase);
  const names = ["Planning", "Writing", isRepair ? "Repairing" : "Checking", "Saved"];
  return (
    <ol className="phases" aria-label="Phases">
      {names.map((name, index) => (
        <li
          key={index}
          aria-current={index === at ? "step" : undefined}
          className={[
            index < at ? "is-done" : "",
            index === at ? "is-now" : "",
            index === at && isRepair ? "is-repair" : "",
            index === at && trouble ? `is-${trouble}` : "",
          ].join(" ")}
        >
          {name}
        </li>
      ))}
    </ol>
  );
}
