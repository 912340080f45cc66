import { useState } from "react";
import type { PlanName } from "#domain/billing/billing-rows.ts";
import { api, type ApiProblem } from "../api-client.ts";
import { problemOf } from "../problem-of.ts";
import { rememberAsked, type AskedApproval } from "./asked-approval.ts";

/** A page that is still there after this long was not left; then it can be tried again. */
const LEAVING_IN_MS = 10_000;

export type Approval = {
  /** What Shopify is being asked for: a plan's name, or "cap". */
  askingFor: PlanName | "cap" | null;
  /** Why the last attempt did not lead to Shopify; nothing was changed. */
  problem: ApiProblem | null;
  /** Leads to Shopify's page, in the whole window; from there back to `returnTo`. */
  choosePlan(planName: PlanName, returnTo?: string): Promise<void>;
  raiseCap(cappedAmountCents: number): Promise<void>;
  /** Back to a page of Shopify's that was not answered. */
  goOn(planName: PlanName, confirmationUrl: string): void;
  forgetProblem(): void;
};

/** Prices are approved on Shopify's own page; these are the ways there. */
export function useApproval(): Approval {
  const [askingFor, setAskingFor] = useState<Approval["askingFor"]>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const leave = (asked: AskedApproval, confirmationUrl: string) => {
    rememberAsked(asked);
    open(confirmationUrl, "_top");
    setTimeout(() => setAskingFor(null), LEAVING_IN_MS);
  };
  const ask = async (asked: AskedApproval, path: string, body: object) => {
    if (askingFor !== null) return;
    setAskingFor(asked.kind === "plan" ? asked.planName : "cap");
    setProblem(null);
    try {
      const { confirmationUrl } = await api<{ confirmationUrl: string }>(path, {
        method: "POST",
        body,
      });
      leave(asked, confirmationUrl);
    } catch (error) {
      setAskingFor(null);
      setProblem(problemOf(error));
    }
  };
  return {
    askingFor,
    problem,
    choosePlan: (planName, returnTo) =>
      ask({ kind: "plan", planName }, "/api/billing/subscribe", {
        planName,
        ...(returnTo === undefined ? {} : { returnTo }),
      }),
    raiseCap: (cappedAmountCents) =>
      ask({ kind: "cap", cappedAmountCents }, "/api/billing/cap", { cappedAmountCents }),
    goOn: (planName, confirmationUrl) => leave({ kind: "plan", planName }, confirmationUrl),
    forgetProblem: () => setProblem(null),
  };
}
