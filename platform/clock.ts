/** The business clock: cycles, trials, windows. Leases and backoff use the database's own time. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };
