import fs from "node:fs";
import { parseEnv } from "node:util";
import { expect, test } from "vitest";
import { ConfigError, readConfig, variableNames } from "./config.ts";

const MINIMAL = {
  SHOPIFY_API_KEY: "key",
  SHOPIFY_API_SECRET: "hush",
  SHOPIFY_APP_URL: "https://app.example.com",
};

test("a small environment is enough outside production", () => {
  expect(readConfig(MINIMAL)).toMatchObject({
    isBillingTest: true,
    databaseUrl: "",
    model: { model: "composer" },
    demo: null,
  });
});

test("every missing or wrong variable is named at once, and no value is shown", () => {
  const read = () => readConfig({ SHOPIFY_API_SECRET: "", PORT: "http", TRIAL_DAYS: "-1" });

  expect(read).toThrow(ConfigError);
  expect(read).toThrow(/SHOPIFY_API_KEY[\s\S]*SHOPIFY_APP_URL/);
  expect(read).toThrow(/PORT/);
  expect(read).not.toThrow(/http:/);
});

test("production says itself whether charges are tests", () => {
  const production = { ...MINIMAL, NODE_ENV: "production" };

  expect(() => readConfig(production)).toThrow("BILLING_TEST_MODE");
  expect(readConfig({ ...production, BILLING_TEST_MODE: "false" }).isBillingTest).toBe(false);
});

test.for(["https://app.example.com", "http://192.168.1.7:4001", "http://localhost.evil.com"])(
  "demo behaviour is refused with %s",
  (url) => {
    expect(() =>
      readConfig({
        ...MINIMAL,
        DEMO: "1",
        SIMULATOR_URL: "http://localhost:4000",
        SHOPIFY_APP_URL: url,
      }),
    ).toThrow("loopback");
  },
);

test(".env.example lists every variable, and nothing else", () => {
  const listed = Object.keys(parseEnv(fs.readFileSync(".env.example", "utf8")));

  expect(listed.toSorted()).toEqual(variableNames.toSorted());
});
