import type { ApiProblem } from "#app/ui/api-client.ts";

/** A request that was not started: why, what still works, and the words are kept. */
export function RefusalCard(props: {
  refusal: ApiProblem;
  request: string;
  onRetry(): void;
  onEdit(content: string): void;
}) {
  const { refusal, request } = props;
  const { title, isWorthRetrying, leadsToPlans } = explain(refusal);
  return (
    <div className="refusal">
      {request !== "" && <p className="chat-request">{request}</p>}
      <div className="run-card" role="alert">
        <div className="run-card-head">
          <strong>{title}</strong>
        </div>
        <p className="run-card-text">{refusal.message}</p>
        <div className="run-card-foot">
          <span>Nothing was counted.</span>
          <span className="editor-space" />
          <s-button onClick={() => props.onEdit(request)}>Edit</s-button>
          {leadsToPlans && <s-button href="/app/billing">See plans</s-button>}
          {isWorthRetrying && <s-button onClick={props.onRetry}>Try again</s-button>}
        </div>
      </div>
    </div>
  );
}

function explain({ code }: ApiProblem) {
  switch (code) {
    case "quota-exhausted":
      return { title: "No generations left", isWorthRetrying: false, leadsToPlans: true };
    case "feature-not-in-plan":
      return { title: "Changes in chat: Pro", isWorthRetrying: false, leadsToPlans: true };
    case "refinement-limit":
      return { title: "All changes used", isWorthRetrying: false, leadsToPlans: true };
    case "too-many-runs":
      return { title: "Too many at once", isWorthRetrying: true, leadsToPlans: false };
    case "too-many-attempts":
      return { title: "Too many attempts", isWorthRetrying: false, leadsToPlans: false };
    case "run-in-progress":
      return {
        title: "Another version is being written",
        isWorthRetrying: true,
        leadsToPlans: false,
      };
    default:
      return { title: "Not started", isWorthRetrying: true, leadsToPlans: false };
  }
}
