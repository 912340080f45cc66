import { openDatabase, type OpenDatabase } from "#db/open.ts";
import type { AllowanceConfig } from "#domain/billing/allowance/allowance-config.ts";
import type { SectionModel } from "#domain/generation/section-model.ts";
import { openModel } from "#gateways/models/open-model.ts";
import type { Clock } from "#platform/clock.ts";
import { readConfig, type Config } from "#platform/config.ts";
import type { Database } from "#platform/database.ts";
import { randomIds, type Ids } from "#platform/ids.ts";
import { createLog, type Log } from "#platform/log.ts";
import { followedClock } from "./demo-clock.server.ts";

/** What reaches outside of this process, made once from the configuration. */
export type Edges = {
  config: Config;
  db: Database;
  clock: Clock;
  ids: Ids;
  log: Log;
  model: SectionModel;
  allowance: AllowanceConfig;
};

const config = readConfig();
// Before the database: a model that is not known is told at once.
const model = openModel(config.model);
const database: OpenDatabase = await openDatabase(config.databaseUrl, config.dataDir);

export const edges: Edges = {
  config,
  db: database.db,
  clock: followedClock(config.demo !== null),
  ids: randomIds,
  log: createLog(config.logLevel),
  model,
  allowance: { ...config.allowance, uncountedRunsPerDay: 50, runsAtOnce: 3 },
};

export const closeDatabase = (): Promise<void> => database.close();
