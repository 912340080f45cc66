import { plainShop } from "./seed/plain-shop.ts";
import type { ShopSeed } from "./seed/shop-seed.ts";
import type { StorefrontShop } from "./seed/store-data-of.ts";
import { seeds } from "./seed/seeds.ts";

/** All that the simulated Shopify remembers, as plain JSON: it is saved and loaded whole. */
export type SimulatorState = {
  /** How far Shopify's time runs ahead of real time. Tokens stay on real time. */
  clockOffsetMs: number;
  lastId: number;
  shops: SimulatedShop[];
  accessTokens: AccessToken[];
  refreshTokens: RefreshToken[];
};

export type SimulatedShop = {
  domain: string;
  catalog: StorefrontShop;
  installed: boolean;
  scopes: string[];
  uninstalledAt: string | null;
  redactionSent: boolean;
  themes: Theme[];
  /** Writes of theme files, the latest ones. */
  themeJobs: ThemeJob[];
  subscriptions: Subscription[];
  usageRecords: UsageRecord[];
  credits: AppCredit[];
  webhooks: WebhookDelivery[];
  calls: AdminCall[];
};

export type ThemeRole = "MAIN" | "UNPUBLISHED" | "DEVELOPMENT" | "DEMO" | "LOCKED" | "ARCHIVED";

export type Theme = {
  id: number;
  name: string;
  role: ThemeRole;
  /** A new theme is prepared first, which may fail; until it is done it can be neither written nor published. */
  processing: "done" | "running" | "failed";
  createdAt: string;
  updatedAt: string;
  files: Record<string, ThemeFile>;
};

export type ThemeFile = {
  body: string;
  /** Binary assets are kept as base64. */
  encoding: "utf8" | "base64";
  createdAt: string;
  updatedAt: string;
};

/** Shopify's work on the files of one call. */
export type ThemeJob = {
  id: number;
  themeId: number;
  writtenAt: string;
  /** Real time in milliseconds; null for a job that never ends. */
  dueAtMs: number | null;
  isDone: boolean;
  /** The files that the call was about. */
  names: string[];
  /** What still has to be put into the theme. */
  files: (Pick<ThemeFile, "body" | "encoding"> & { name: string })[];
};

export type SubscriptionStatus =
  | "PENDING"
  | "ACTIVE"
  | "DECLINED"
  | "EXPIRED"
  | "FROZEN"
  | "CANCELLED";

export type Subscription = {
  id: number;
  name: string;
  status: SubscriptionStatus;
  test: boolean;
  trialDays: number;
  returnUrl: string;
  currencyCode: string;
  replacementBehavior: "APPLY_IMMEDIATELY" | "APPLY_ON_NEXT_BILLING_CYCLE" | "STANDARD";
  createdAt: string;
  updatedAt: string;
  /** Approved but waiting for the running subscription's period to end. */
  startsAt: string | null;
  periodStart: string | null;
  periodEnd: string | null;
  recurring: RecurringLine | null;
  usage: UsageLine | null;
};

type RecurringLine = {
  lineItemId: string;
  priceCents: number;
  interval: "EVERY_30_DAYS" | "ANNUAL";
};

export type UsageLine = {
  lineItemId: string;
  terms: string;
  cappedAmountCents: number;
  /** A higher cap that the merchant has not approved yet. */
  pendingCapCents: number | null;
};

export type UsageRecord = {
  id: number;
  subscriptionLineItemId: string;
  priceCents: number;
  description: string;
  idempotencyKey: string | null;
  createdAt: string;
};

/** What the app owes the merchant for the rest of a period that was paid and then cancelled. */
export type AppCredit = {
  id: number;
  amountCents: number;
  currencyCode: string;
  description: string;
  test: boolean;
  createdAt: string;
};

export type WebhookDelivery = {
  id: string;
  topic: string;
  /** HTTP status of the last attempt; 0 when the app could not be reached or none was made yet. */
  status: number;
  attempts: number;
};

/** One call of the app; status 0 means that it never got an answer. */
type AdminCall = { operation: string; status: number };

export type AccessToken = {
  token: string;
  shop: string;
  scopes: string[];
  userId: string | null;
  /** Real time in milliseconds; null for an offline token that does not expire. */
  expiresAtMs: number | null;
};

type RefreshToken = {
  token: string;
  shop: string;
  expiresAtMs: number;
  /** The token that this one replaced: it works until this one is first used. */
  replaces: string | null;
};

const FIRST_ID = 28_501_000;

/** The state a new simulator starts with: every seeded shop, with the app installed. */
export function seededState(scopes: string[]): SimulatorState {
  return {
    clockOffsetMs: 0,
    lastId: FIRST_ID,
    shops: seeds.map((seed) => newShop(structuredClone(seed), scopes)),
    accessTokens: [],
    refreshTokens: [],
  };
}

/** Any shop to its start: one of the seeds, or a plain one of that name. */
export function seededShop(domain: string, scopes: string[]): SimulatedShop {
  const seed = seeds.find(({ shop }) => shop === domain);
  return newShop(seed === undefined ? plainShop(domain) : structuredClone(seed), scopes);
}

function newShop(seed: ShopSeed, scopes: string[]): SimulatedShop {
  const { themes, ...catalog } = seed;
  return {
    domain: seed.shop,
    catalog,
    installed: true,
    scopes: [...scopes],
    uninstalledAt: null,
    redactionSent: false,
    themes: themes.map(({ files, ...theme }) => ({
      ...theme,
      processing: "done",
      updatedAt: theme.createdAt,
      files: Object.fromEntries(
        Object.entries(files).map(([name, body]) => [
          name,
          { body, encoding: "utf8", createdAt: theme.createdAt, updatedAt: theme.createdAt },
        ]),
      ),
    })),
    themeJobs: [],
    subscriptions: [],
    usageRecords: [],
    credits: [],
    webhooks: [],
    calls: [],
  };
}

/** The next number for a gid. Never repeated, not even after a reset in the same process. */
export function nextId(state: SimulatorState): number {
  state.lastId += 1;
  return state.lastId;
}
