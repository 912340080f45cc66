import { defineConfig } from "vitest/config";

/** Rooms whose tests need nothing but the code. */
const PURE = "{app,gateways,library,liquid,platform,simulator,scripts}/**/*.test.{ts,tsx}";

export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: [PURE, "tests/unit/**/*.test.ts"], testTimeout: 30_000 } },
      {
        test: {
          name: "database",
          include: ["{db,domain}/**/*.test.ts", "tests/database/**/*.test.ts"],
          globalSetup: "tests/harness/postgres-setup.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          // What runs on a server runs on the embedded database too.
          name: "embedded",
          include: [
            "domain/generation/{run-generation,follow-generation}.test.ts",
            "domain/publishing/{publish-section,take-back}.test.ts",
            "domain/billing/{feature-gate,subscriptions,renewals,charges,unsent-charges}.test.ts",
            "domain/shops/shops.test.ts",
            "domain/privacy/{erase-shop,customer-requests,export-shop}.test.ts",
          ],
          env: { TEST_DATABASE: "embedded" },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "server",
          include: ["tests/{http,kills}/**/*.test.ts"],
          globalSetup: "tests/harness/postgres-setup.ts",
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/{journeys,polaris,preview}/**/*.test.ts"],
          globalSetup: ["tests/harness/chromium-setup.ts", "tests/harness/postgres-setup.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
