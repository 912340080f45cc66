import { Fragment } from "react";
import { Link, useNavigate } from "react-router";
import { dollars } from "#app/ui/allowance-words.ts";
import { momentWords, useTimeZone } from "#app/ui/time-words.ts";
import { DownloadHistory } from "./download-history.tsx";
import { resultWords, sourceWords, type Run } from "./run-words.ts";
import type { PlanPage } from "./plan-screen.tsx";

/** Every run, those that were not counted too. */
export function HistoryTable({ page }: { page: PlanPage }) {
  const { history, sectionNames } = page;
  const timeZone = useTimeZone();
  const givenUp = new Set(
    page.failedCharges
      .filter(({ state }) => state === "given-up")
      .map(({ generationId }) => generationId),
  );
  const nowMs = new Date(page.now).getTime();
  return (
    <section className="part panel history" aria-labelledby="history-title">
      <div className="part-head history-head">
        <h2 id="history-title">Generations</h2>
        {history.total > 0 && <DownloadHistory />}
      </div>
      {history.items.length === 0 ? (
        <p className="part-note history-empty">
          {history.total === 0
            ? "Every run stands here with its result, its source and its cost."
            : "This page is empty."}
        </p>
      ) : (
        <div className="history-scroll">
          <table aria-labelledby="history-title">
            <thead>
              <tr>
                <th scope="col">Date</th>
                <th scope="col">Section</th>
                <th scope="col">Request</th>
                <th scope="col">Result</th>
                <th scope="col">Source</th>
                <th scope="col">Cost</th>
              </tr>
            </thead>
            <tbody>
              {history.items.map((run) => (
                <RunRow
                  key={run.id}
                  run={run}
                  sectionName={sectionNames[run.sectionId]}
                  isGivenUp={givenUp.has(run.id)}
                  moment={momentWords(run.generatedAt, nowMs, timeZone)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <HistoryPages history={history} />
    </section>
  );
}

function RunRow(props: {
  run: Run;
  sectionName: string | undefined;
  isGivenUp: boolean;
  moment: string;
}) {
  const { run, sectionName } = props;
  const note = chargeNote(run, props.isGivenUp);
  return (
    <Fragment>
      <tr data-noted={note !== null || undefined}>
        <td className="history-date">
          <time dateTime={run.generatedAt}>{props.moment}</time>
        </td>
        <td className="history-section">
          {sectionName === undefined ? (
            <span className="history-deleted">Deleted section</span>
          ) : (
            <Link to={`/app/sections/${run.sectionId}`}>{sectionName}</Link>
          )}
        </td>
        <td className="history-request">
          <span title={run.prompt}>{run.prompt}</span>
        </td>
        <td className="history-result">
          {run.outcome === "completed" ? (
            <s-icon type="check" tone="success" size="small" />
          ) : (
            <s-icon type="minus" color="subdued" size="small" />
          )}{" "}
          {resultWords(run)}
        </td>
        <td className="history-source">{sourceWords(run)}</td>
        <td className="history-cost">{dollars(run.costCents)}</td>
      </tr>
      {note !== null && (
        <tr className="history-note">
          <td />
          <td colSpan={5}>
            <p>{note}</p>
          </td>
        </tr>
      )}
    </Fragment>
  );
}

function chargeNote({ chargeStatus, costCents }: Run, isGivenUp: boolean): string | null {
  if (costCents === 0) return null;
  if (isGivenUp) return "Shopify did not take this charge, and it is not tried again.";
  if (chargeStatus === "pending" || chargeStatus === "error")
    return "Charge waiting: Shopify has not taken it yet. It is never charged twice.";
  return chargeStatus === "declined" ? "Shopify declined this charge. You keep the section." : null;
}

function HistoryPages({ history }: { history: PlanPage["history"] }) {
  const { page, totalPages, total } = history;
  const navigate = useNavigate();
  if (totalPages <= 1 && page === 1) return null;
  const go = (to: number) =>
    void navigate(to > 1 ? `/app/billing?page=${to}` : "/app/billing", {
      preventScrollReset: true,
    });
  return (
    <nav className="history-pages" aria-label="Pages">
      <s-button
        icon="chevron-left"
        accessibilityLabel="Newer generations"
        disabled={page <= 1}
        onClick={() => go(Math.min(page - 1, totalPages))}
      />
      <span className="part-note">
        Page {page} of {totalPages}, {total} in all
      </span>
      <s-button
        icon="chevron-right"
        accessibilityLabel="Older generations"
        disabled={page >= totalPages}
        onClick={() => go(page + 1)}
      />
    </nav>
  );
}
