import { problem } from "./problem.server.ts";

/** For a shop whose plan does not let the app write into its themes. */
export function publishingNotInPlan(): Response {
  return problem({
    status: 403,
    code: "feature-not-in-plan",
    detail: "Publishing to a theme is part of Pro.",
    feature: "publish_theme",
    plan: "pro",
  });
}
