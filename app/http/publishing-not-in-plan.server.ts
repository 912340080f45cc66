import { problem } from "./problem.server.ts";

/** For a shop whose plan does not let the app write into its themes. */
export function publishingNotInPlan(what = "Publishing to a theme"): Response {
  return problem({
    status: 403,
    code: "feature-not-in-plan",
    detail: `${what} is part of Pro.`,
    feature: "publish_theme",
    plan: "pro",
  });
}
