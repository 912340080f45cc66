/** What the operator decides about what a shop may do without paying, and how fast. */
export type AllowanceConfig = {
  /** 0 turns trials off. */
  trialDays: number;
  trialGenerations: number;
  freeWindow: "calendar-month" | "rolling-30-days";
  /** Runs that cost the shop nothing (answered, invalid, failed, stopped) a UTC day. */
  uncountedRunsPerDay: number;
  /** Runs of one shop at the same time. */
  runsAtOnce: number;
};
