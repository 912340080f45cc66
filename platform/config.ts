import { z } from "zod";
import { StartRefused } from "./errors.ts";

const flag = z
  .enum(["true", "false", "1", "0"])
  .transform((word) => word === "true" || word === "1");
const port = z.coerce.number().int().min(0).max(65_535);
const filled = z.string().trim().min(1, "must not be empty");

const Variables = z.object({
  NODE_ENV: z.string().default("development"),
  PORT: port.default(3000),
  /** Address the server listens on. */
  HOST: filled.default("127.0.0.1"),
  /** Number of proxies in front of us; 0 ignores every X-Forwarded-* header. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  DATABASE_URL: z
    .string()
    .trim()
    .regex(/^($|memory:\/\/$|postgres(ql)?:\/\/)/, "must be empty or start with postgres://")
    .default(""),
  DATA_DIR: filled.default(".data"),
  SHOPIFY_API_KEY: filled,
  SHOPIFY_API_SECRET: filled,
  SHOPIFY_APP_URL: z.url(),
  SCOPES: filled.default(
    "read_products,read_themes,write_themes,read_content,read_files,read_online_store_navigation,read_metaobjects,read_metaobject_definitions",
  ),
  SHOPIFY_API_VERSION: z.literal("2026-10").default("2026-10"),
  BILLING_TEST_MODE: flag.optional(),
  MODEL: filled.default("composer"),
  MODEL_API_KEY: z.string().trim().default(""),
  GEMINI_API_KEY: z.string().trim().default(""),
  MODEL_BASE_URL: z.union([z.literal(""), z.url()]).default(""),
  TRIAL_DAYS: z.coerce.number().int().min(0).max(365).default(7),
  TRIAL_GENERATIONS: z.coerce.number().int().min(0).max(10_000).default(10),
  FREE_WINDOW: z.enum(["calendar-month", "rolling-30-days"]).default("calendar-month"),
  METRICS_TOKEN: z.string().trim().default(""),
  LOG_LEVEL: z.enum(["silent", "fatal", "error", "warn", "info", "debug", "trace"]).default("info"),
  /** Demo behaviour: only with loopback addresses, never in the wild. */
  DEMO: flag.default(false),
  /** Where the local Shopify answers, in the demo. */
  SIMULATOR_URL: z.union([z.literal(""), z.url()]).default(""),
});

export type Config = ReturnType<typeof readConfig>;

/** A variable is missing or wrong; the message names it and never shows its value. */
export class ConfigError extends StartRefused {
  constructor(message: string) {
    super(`Wrong configuration: ${message}`);
  }
}

/**
 * Reads the whole configuration at once.
 *
 * @throws {ConfigError} naming every variable that is missing or wrong.
 */
export function readConfig(env: Record<string, string | undefined> = process.env) {
  const parsed = Variables.safeParse(env);
  if (!parsed.success)
    throw new ConfigError(
      parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n"),
    );
  const variables = parsed.data;
  const isProduction = variables.NODE_ENV === "production" && !variables.DEMO;
  if (isProduction && variables.BILLING_TEST_MODE === undefined)
    throw new ConfigError("BILLING_TEST_MODE: must be set to true or false in production");
  if (variables.DEMO) refuseOutsideLoopback(variables);
  return {
    port: variables.PORT,
    host: variables.HOST,
    trustedProxies: variables.TRUSTED_PROXIES,
    databaseUrl: variables.DATABASE_URL,
    dataDir: variables.DATA_DIR,
    shopify: {
      apiKey: variables.SHOPIFY_API_KEY,
      apiSecret: variables.SHOPIFY_API_SECRET,
      appUrl: variables.SHOPIFY_APP_URL,
      scopes: variables.SCOPES.split(",").map((scope) => scope.trim()),
      apiVersion: variables.SHOPIFY_API_VERSION,
    },
    isBillingTest: variables.BILLING_TEST_MODE ?? true,
    model: {
      model: variables.MODEL,
      apiKey: variables.MODEL_API_KEY || variables.GEMINI_API_KEY,
      baseUrl: variables.MODEL_BASE_URL,
    },
    allowance: {
      trialDays: variables.TRIAL_DAYS,
      trialGenerations: variables.TRIAL_GENERATIONS,
      freeWindow: variables.FREE_WINDOW,
    },
    metricsToken: variables.METRICS_TOKEN,
    logLevel: variables.LOG_LEVEL,
    demo: variables.DEMO ? { simulatorUrl: variables.SIMULATOR_URL } : null,
  };
}

/** The names that .env.example must list, with their defaults where they have one. */
export const variableNames = Object.keys(Variables.shape);

function refuseOutsideLoopback(variables: z.output<typeof Variables>): void {
  for (const name of ["SHOPIFY_APP_URL", "SIMULATOR_URL"] as const) {
    if (!URL.canParse(variables[name])) throw new ConfigError(`${name}: DEMO=1 needs it`);
    const { hostname } = new URL(variables[name]);
    if (!["localhost", "127.0.0.1", "[::1]"].includes(hostname))
      throw new ConfigError(`${name}: DEMO=1 works only with loopback addresses`);
  }
  if (!["localhost", "127.0.0.1", "::1"].includes(variables.HOST))
    throw new ConfigError("HOST: DEMO=1 works only with loopback addresses");
}
