import { Link } from "react-router";
import { dollars } from "#app/ui/allowance-words.ts";
import { momentWords, useTimeZone } from "#app/ui/time-words.ts";
import type { PlanPage } from "./plan-screen.tsx";

type Charge = PlanPage["failedCharges"][number];

const STATES: Record<
  Charge["state"],
  { tone: "warning" | "critical" | "neutral"; title: string; words: string }
> = {
  retrying: {
    tone: "warning",
    title: "Waiting",
    words: "Shopify is asked again by itself. It is never charged twice.",
  },
  declined: {
    tone: "critical",
    title: "Declined",
    words:
      "Shopify declined this charge: it goes beyond the cap. It waits until the cap is raised.",
  },
  "given-up": {
    tone: "neutral",
    title: "Not charged",
    words: "It is not tried again. You keep the section.",
  },
};

/** Charges that Shopify did not take at once; nothing is shown while there are none. */
export function FailedCharges({ page }: { page: PlanPage }) {
  const { failedCharges, sectionNames } = page;
  const timeZone = useTimeZone();
  const nowMs = new Date(page.now).getTime();
  if (failedCharges.length === 0) return null;
  return (
    <section className="part panel history" aria-labelledby="failed-charges-title">
      <div className="part-head history-head">
        <h2 id="failed-charges-title">Charges that did not go through</h2>
      </div>
      <div
        className="history-scroll"
        tabIndex={0}
        role="group"
        aria-labelledby="failed-charges-title"
      >
        <table aria-labelledby="failed-charges-title">
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">Section</th>
              <th scope="col">State</th>
              <th scope="col">What happens</th>
              <th scope="col">Tries</th>
              <th scope="col">Amount</th>
            </tr>
          </thead>
          <tbody>
            {failedCharges.map((charge) => {
              const { tone, title, words } = STATES[charge.state];
              const name = sectionNames[charge.sectionId];
              return (
                <tr key={charge.id}>
                  <td className="history-date">
                    <time dateTime={charge.createdAt}>
                      {momentWords(charge.createdAt, nowMs, timeZone)}
                    </time>
                  </td>
                  <td className="history-section">
                    {name === undefined ? (
                      <span className="history-deleted">Deleted section</span>
                    ) : (
                      <Link to={`/app/sections/${charge.sectionId}`}>{name}</Link>
                    )}
                  </td>
                  <td>
                    <s-badge tone={tone}>{title}</s-badge>
                  </td>
                  <td className="failed-words">
                    {words}
                    <span className="part-note">{charge.message}</span>
                  </td>
                  <td className="history-source">{charge.retryCount + 1}</td>
                  <td className="history-cost">{dollars(charge.amountCents)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
