import { availableParallelism } from "node:os";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

/** Rooms whose tests need nothing but the code. */
const PURE = "{app,gateways,library,liquid,platform,simulator,scripts}/**/*.test.{ts,tsx}";

/** What runs on a server runs on the embedded database too. */
const ALSO_EMBEDDED = [
  "domain/generation/{run-generation,follow-generation}.test.ts",
  "domain/publishing/{write/publish-section,take-back/take-back}.test.ts",
  "domain/billing/**/{feature-gate,subscriptions,renewals,charges,unsent-charges}.test.ts",
  "domain/shops/shops.test.ts",
  "domain/privacy/{erase-shop,customer-requests,export-shop}.test.ts",
];

/** Limits that only what hangs ever reaches, on a machine that is busy with other things too. */
const PATIENCE_IN_MS = 180_000;
const POLLING_IN_MS = 45_000;

function project(
  name: string,
  more: NonNullable<TestProjectInlineConfiguration["test"]>,
): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      // Files of all projects run beside each other: while one waits for a process, another computes.
      maxWorkers: Math.min(4, Math.max(2, availableParallelism())),
      testTimeout: PATIENCE_IN_MS,
      hookTimeout: PATIENCE_IN_MS,
      expect: { poll: { timeout: POLLING_IN_MS } },
      // By default a process that is busy for a quarter of a second gives "localhost" up as unreachable.
      execArgv: [`--network-family-autoselection-attempt-timeout=${POLLING_IN_MS}`],
      ...more,
    },
  };
}

export default defineConfig({
  test: {
    teardownTimeout: PATIENCE_IN_MS,
    projects: [
      project("unit", { include: [PURE, "tests/{unit,hostile-liquid}/**/*.test.ts"] }),
      project("database", {
        include: ["{db,domain}/**/*.test.ts", "tests/database/**/*.test.ts"],
        globalSetup: "tests/harness/postgres-setup.ts",
      }),
      project("embedded", { include: ALSO_EMBEDDED, env: { TEST_DATABASE: "embedded" } }),
      project("server", {
        include: ["tests/{http,kills}/**/*.test.ts"],
        globalSetup: ["tests/harness/build-setup.ts", "tests/harness/postgres-setup.ts"],
      }),
      project("browser", {
        include: ["tests/{journeys,polaris,preview}/**/*.test.ts"],
        globalSetup: [
          "tests/harness/build-setup.ts",
          "tests/harness/chromium-setup.ts",
          "tests/harness/postgres-setup.ts",
        ],
      }),
    ],
  },
});
