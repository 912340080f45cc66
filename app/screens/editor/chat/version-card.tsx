import type { EditorPage } from "#app/editor-page.server.ts";
import { dollars, leftWords } from "#app/ui/allowance-words.ts";
import type { QuotaView } from "#domain/billing/allowance/quota.ts";
import type { ChatProps } from "./chat-pane.tsx";
import { clockWords } from "./clock-words.ts";
import { versionTitle } from "../header/version-words.ts";
import { RestoreButton } from "./version-line.tsx";

type Version = EditorPage["versions"][number];

/** The newest version of the conversation: size of the change, problems, cost. */
export function VersionCard(
  props: ChatProps & { version: Version; cost?: RunCost; durationMs?: number | undefined },
) {
  const { version, page } = props;
  const run = page.runs.find(({ generationId }) => generationId === version.generationId);
  const errors = version.problems.filter(({ severity }) => severity === "error");
  const isShown = version.id === page.section.currentVersionId;
  const isPublished = page.publications.some(
    ({ state, versionId }) => state === "published" && versionId === version.id,
  );
  const durationMs = run?.durationMs ?? props.durationMs;
  return (
    <div className="version-card">
      <div className="version-card-head">
        <strong>
          {versionTitle(version)}
          {errors.length > 0 && ` has ${counted(errors.length, "error")}`}
        </strong>
        {isPublished && <s-badge tone="success">Published</s-badge>}
        {isShown && !isPublished && <s-badge>Shown now</s-badge>}
        <span className="editor-space" />
        {durationMs != null && <span className="run-card-timer">{clockWords(durationMs)}</span>}
        {!isShown && errors.length === 0 && <RestoreButton {...props} version={version} />}
      </div>
      <ul>
        <li>
          <s-icon type="code" size="small" />
          <span>
            <LinesWords version={version} onCompare={props.onCompare} />
          </span>
        </li>
        <ProblemRow {...props} errors={errors} />
        <li>
          <s-icon type="receipt" size="small" />
          <span>{costWords(props.cost ?? costOf(run, version), page.allowance.quota)}</span>
        </li>
      </ul>
    </div>
  );
}

function LinesWords({
  version,
  onCompare,
}: {
  version: Version;
  onCompare: ChatProps["onCompare"];
}) {
  const { baseVersionId, linesAdded, linesRemoved } = version;
  return (
    <>
      <b className="added">+{linesAdded}</b>
      {linesRemoved > 0 && <b className="removed"> −{linesRemoved}</b>} in 1 file
      {baseVersionId && (
        <button
          type="button"
          className="link-button"
          onClick={() => onCompare(baseVersionId, version.id)}
        >
          View changes
        </button>
      )}
    </>
  );
}

function ProblemRow({
  version,
  errors,
  onOpenCode,
}: ChatProps & { version: Version; errors: Version["problems"] }) {
  const [first] = errors;
  const warnings = version.problems.length - errors.length;
  if (first)
    return (
      <li className="is-error">
        <s-icon type="alert-circle" size="small" />
        <span>
          Line {first.line}: {first.message}
          <button type="button" className="link-button" onClick={onOpenCode}>
            Fix in code
          </button>
        </span>
      </li>
    );
  return (
    <li>
      <s-icon type="check-circle" size="small" />
      <span>
        {warnings === 0 ? "No problems." : `No errors. ${counted(warnings, "warning")}.`}
        {warnings > 0 && (
          <button type="button" className="link-button" onClick={onOpenCode}>
            Details
          </button>
        )}
      </span>
    </li>
  );
}

export type RunCost = { counted: boolean; costCents: number };

function costOf(
  run: EditorPage["runs"][number] | undefined,
  { generationId }: Version,
): RunCost | null {
  if (generationId === null || !run) return null;
  return { counted: run.outcome === "completed", costCents: run.costCents };
}

function costWords(cost: RunCost | null, quota: QuotaView): string {
  if (cost === null) return "Free.";
  if (!cost.counted) return "Not counted.";
  return `${cost.costCents > 0 ? dollars(cost.costCents) : "Included"}. ${leftWords(quota)}.`;
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
