import { useId, useState } from "react";
import type { HomePage } from "./home-screen.tsx";
import "./home.css";

type Step = { key: keyof HomePage["setup"]; title: string; details: string };

const STEPS: Step[] = [
  {
    key: "described",
    title: "Describe your first section",
    details:
      "Write what you want, or start from a template. You see it before anything is published.",
  },
  {
    key: "changed",
    title: "Change it in the chat",
    details: "Ask for a different layout, text or color. Each answer is a new version.",
  },
  {
    key: "published",
    title: "Publish to a draft theme",
    details: "Customers do not see a draft theme.",
  },
];

/** Ticks by what really happened; gone when everything did. */
export function SetupGuide({ setup }: { setup: HomePage["setup"] }) {
  const done = STEPS.filter(({ key }) => setup[key]).length;
  const [isOpen, setOpen] = useState(done === 0);
  const listId = useId();
  const next = STEPS.find(({ key }) => !setup[key]);
  if (next === undefined) return null;
  return (
    <s-section accessibilityLabel="Setup guide">
      <div className="part guide">
        <div className="part-head">
          <h2>Setup guide</h2>
          <span className="part-note">
            {done} of {STEPS.length} done
          </span>
          <button
            type="button"
            className="guide-toggle"
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-label="All steps"
            onClick={() => setOpen(!isOpen)}
          >
            <s-icon type={isOpen ? "chevron-up" : "chevron-down"} size="small" />
          </button>
        </div>
        <div className="guide-bar" aria-hidden="true">
          <i style={{ inlineSize: `${(100 * done) / STEPS.length}%` }} />
        </div>
        <ol id={listId}>
          {isOpen ? (
            STEPS.map((step) => (
              <StepLine
                key={step.key}
                step={step}
                isDone={setup[step.key]}
                isNext={step === next}
              />
            ))
          ) : (
            <li className="guide-step">
              <i className="guide-open" aria-hidden="true" />
              <span>Next: {next.title.charAt(0).toLowerCase() + next.title.slice(1)}</span>
            </li>
          )}
        </ol>
      </div>
    </s-section>
  );
}

function StepLine(props: { step: Step; isDone: boolean; isNext: boolean }) {
  const { step, isDone, isNext } = props;
  return (
    <li className="guide-step" data-next={isNext || undefined}>
      {isDone ? (
        <s-icon type="check-circle" tone="success" />
      ) : (
        <i className="guide-open" aria-hidden="true" />
      )}
      <div>
        <span className={isNext ? "guide-next" : undefined}>
          {step.title}
          {isDone && <span className="visually-hidden">, done</span>}
        </span>
        {isNext && <p className="part-note">{step.details}</p>}
      </div>
    </li>
  );
}
