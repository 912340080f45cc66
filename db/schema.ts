import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
  type AnyPgColumn,
} from "drizzle-orm/pg-core";

const instant = () => timestamp({ withTimezone: true, mode: "date" });
const createdAt = () => instant().notNull().defaultNow();

/** A column that holds one of a few words. */
const oneOf = (column: AnyPgColumn, words: readonly string[]) =>
  sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(", "))})`;

/** Shopify sessions: the genuine library's fields, offline and online tokens alike. */
export const sessions = pgTable(
  "sessions",
  {
    id: text().primaryKey(),
    shop: text().notNull(),
    state: text().notNull(),
    isOnline: boolean().notNull(),
    scope: text(),
    expires: instant(),
    accessToken: text(),
    refreshToken: text(),
    refreshTokenExpires: instant(),
    userId: bigint({ mode: "number" }),
    firstName: text(),
    lastName: text(),
    email: text(),
    locale: text(),
    accountOwner: boolean(),
    collaborator: boolean(),
    emailVerified: boolean(),
  },
  (table) => [index().on(table.shop)],
);

/** One row a shop, kept after uninstall. Its row lock serialises what a shop may generate. */
export const shops = pgTable("shops", {
  shop: text().primaryKey(),
  scopes: text().notNull().default(""),
  installedAt: createdAt(),
  uninstalledAt: instant(),
  /** Numbers the readings of Shopify's subscriptions, so that an older one never replaces a newer one. */
  subscriptionsAsked: integer().notNull().default(0),
  subscriptionsTold: integer().notNull().default(0),
});

/** What a merchant chose: defaults for new sections, and the consent to pay for overages. */
export const shopSettings = pgTable("shop_settings", {
  shop: text().primaryKey(),
  defaultTone: text(),
  defaultStyle: text(),
  defaultThemeId: text(),
  /** The cycle for which "do not ask again" was ticked, and the terms it was ticked for. */
  overageConsentCycleId: uuid(),
  overageConsentPriceCents: integer(),
  overageConsentCapCents: integer(),
  updatedAt: createdAt(),
});

export const SECTION_STATUSES = ["draft", "active", "inactive", "archive"] as const;

export const sections = pgTable(
  "sections",
  {
    id: uuid().primaryKey(),
    shop: text().notNull(),
    name: text().notNull(),
    prompt: text().notNull().default(""),
    code: text().notNull().default(""),
    themeId: text(),
    themeName: text(),
    fileName: text(),
    tone: text(),
    style: text(),
    status: text({ enum: SECTION_STATUSES }).notNull().default("draft"),
    /** The head: the version that the editor shows and a refinement starts from. */
    currentVersionId: uuid(),
    /** Goes up by one with every version; a version takes its number here under the row's lock. */
    versionCount: integer().notNull().default(0),
    /** Set by a deletion that can still be undone: nothing shows the section until it is, or is purged. */
    deletedAt: instant(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [
    index().on(table.shop),
    index().on(table.createdAt),
    index().on(table.status),
    index().on(table.shop, table.status, table.createdAt),
    index().on(table.shop, table.updatedAt),
    index("sections_deleted")
      .on(table.deletedAt)
      .where(sql`${table.deletedAt} is not null`),
    check("sections_status_known", oneOf(table.status, SECTION_STATUSES)),
  ],
);

export const VERSION_ORIGINS = ["generation", "edit", "settings", "restore", "template"] as const;

/** Every state a section's file ever had: only added to, and never changed but for the name. */
export const sectionVersions = pgTable(
  "section_versions",
  {
    id: uuid().primaryKey(),
    sectionId: uuid()
      .notNull()
      .references(() => sections.id, { onDelete: "cascade" }),
    shop: text().notNull(),
    number: integer().notNull(),
    code: text().notNull(),
    /** What the merchant calls it, to find it again. */
    name: text(),
    summary: text().notNull().default(""),
    problems: jsonb().notNull().default([]),
    publishable: boolean().notNull(),
    origin: text({ enum: VERSION_ORIGINS }).notNull(),
    generationId: uuid(),
    baseVersionId: uuid(),
    linesAdded: integer().notNull().default(0),
    linesRemoved: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  (table) => [
    unique().on(table.sectionId, table.number),
    uniqueIndex().on(table.generationId),
    check("section_versions_origin_known", oneOf(table.origin, VERSION_ORIGINS)),
  ],
);

export const THUMBNAIL_TYPES = ["image/webp", "image/png"] as const;

/** A version's picture, drawn in the browser that first showed it; never changed. */
export const versionThumbnails = pgTable(
  "version_thumbnails",
  {
    versionId: uuid()
      .primaryKey()
      .references(() => sectionVersions.id, { onDelete: "cascade" }),
    shop: text().notNull(),
    mediaType: text({ enum: THUMBNAIL_TYPES }).notNull(),
    /** The picture's bytes in base64. */
    picture: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index().on(table.shop),
    check("version_thumbnails_type_known", oneOf(table.mediaType, THUMBNAIL_TYPES)),
  ],
);

export const conversations = pgTable(
  "conversations",
  {
    id: uuid().primaryKey(),
    sectionId: uuid()
      .notNull()
      .unique()
      .references(() => sections.id, { onDelete: "cascade" }),
    shop: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.shop)],
);

export const messages = pgTable(
  "messages",
  {
    id: uuid().primaryKey(),
    conversationId: uuid()
      .notNull()
      .references(() => conversations.id, { onDelete: "cascade" }),
    shop: text().notNull(),
    /** Order within the conversation; times can be equal. */
    position: bigint({ mode: "number" }).generatedAlwaysAsIdentity(),
    role: text({ enum: ["user", "assistant"] }).notNull(),
    content: text().notNull(),
    generationId: uuid(),
    versionId: uuid(),
    element: jsonb(),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.conversationId, table.position)],
);

export const RUN_STATES = [
  "running",
  "completed",
  "answered",
  "invalid",
  "failed",
  "cancelled",
  "interrupted",
] as const;
export const SETTLEMENTS = ["held", "settled", "released", "unsettled"] as const;
export const PLAN_NAMES = ["free", "pro", "agency"] as const;
export const ALLOWANCE_SOURCES = ["trial", "subscription", "free"] as const;

/** What a run took: kept on its row so that a log row that could not be written then can be later. */
export type RunUsage = {
  inputTokens: number | null;
  outputTokens: number | null;
  costMicroDollars: number | null;
  durationMs: number | null;
  firstTokenMs: number | null;
};

/**
 * A run and the hold it took on the allowance, one state machine.
 *
 * A hold counts while `settlement` is `held` or `unsettled`. No foreign keys: a deleted section does
 * not give its generation back.
 */
export const generations = pgTable(
  "generations",
  {
    id: uuid().primaryKey(),
    shop: text().notNull(),
    sectionId: uuid().notNull(),
    conversationId: uuid().notNull(),
    /** Made by the client for this request; sent again, it names the same run. */
    messageId: uuid().notNull(),
    requestHash: text().notNull(),
    userMessageId: uuid().notNull(),
    assistantMessageId: uuid().notNull(),
    prompt: text().notNull(),
    isRefinement: boolean().notNull(),
    baseVersionId: uuid(),
    modelId: text().notNull(),
    planName: text({ enum: PLAN_NAMES }).notNull(),
    source: text({ enum: ALLOWANCE_SOURCES }).notNull(),
    subscriptionId: uuid(),
    billingCycleId: uuid(),
    billingCycleStart: instant().notNull(),
    isOverage: boolean().notNull(),
    priceCents: integer().notNull(),
    state: text({ enum: RUN_STATES }).notNull().default("running"),
    settlement: text({ enum: SETTLEMENTS }).notNull().default("held"),
    leaseEpoch: integer().notNull().default(1),
    leaseUntil: instant().notNull(),
    cancelRequestedAt: instant(),
    versionId: uuid(),
    usage: jsonb().$type<RunUsage>(),
    errorCode: text(),
    startedAt: createdAt(),
    endedAt: instant(),
  },
  (table) => [
    unique("generations_shop_message").on(table.shop, table.messageId),
    uniqueIndex("generations_one_run_a_section")
      .on(table.sectionId)
      .where(sql`${table.state} = 'running'`),
    index("generations_holds")
      .on(table.shop)
      .where(sql`${table.settlement} in ('held', 'unsettled')`),
    index("generations_leases")
      .on(table.leaseUntil)
      .where(sql`${table.settlement} in ('held', 'unsettled')`),
    index().on(table.conversationId),
    check("generations_state_known", oneOf(table.state, RUN_STATES)),
    check("generations_settlement_known", oneOf(table.settlement, SETTLEMENTS)),
    check("generations_source_known", oneOf(table.source, ALLOWANCE_SOURCES)),
  ],
);

/** The stream log: what was, or is about to be, sent to readers of a run. Removed an hour after its end. */
export const generationEvents = pgTable(
  "generation_events",
  {
    generationId: uuid().notNull(),
    sequence: integer().notNull(),
    /** JSON as text: jsonb refuses the NUL that a model may send. */
    event: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.generationId, table.sequence] })],
);

export const OUTCOMES = [
  "completed",
  "answered",
  "invalid",
  "failed",
  "cancelled",
  "interrupted",
] as const;

/** The audit trail: one row a run, append-only by trigger, for every tier. Only `completed` counts. */
export const generationLogs = pgTable(
  "generation_logs",
  {
    id: uuid().primaryKey(),
    generationId: uuid().notNull().unique(),
    shop: text().notNull(),
    sectionId: uuid().notNull(),
    messageId: uuid(),
    /** At most 500 characters. */
    prompt: text().notNull(),
    tokenCount: integer(),
    modelId: text().notNull(),
    userTier: text({ enum: PLAN_NAMES }).notNull(),
    billingCycle: instant().notNull(),
    wasCharged: boolean().notNull().default(false),
    outcome: text({ enum: OUTCOMES }).notNull(),
    source: text({ enum: ALLOWANCE_SOURCES }).notNull(),
    priceCents: integer().notNull().default(0),
    inputTokens: integer(),
    outputTokens: integer(),
    costMicroDollars: bigint({ mode: "number" }),
    durationMs: integer(),
    firstTokenMs: integer(),
    generatedAt: createdAt(),
  },
  (table) => [
    index().on(table.shop, table.generatedAt),
    index().on(table.shop, table.source, table.outcome, table.generatedAt),
    index("generation_logs_uncounted")
      .on(table.shop, table.generatedAt)
      .where(sql`${table.outcome} <> 'completed'`),
    check("generation_logs_outcome_known", oneOf(table.outcome, OUTCOMES)),
    check("generation_logs_prompt_short", sql`char_length(${table.prompt}) <= 500`),
  ],
);

/** The price list; an operator may change every number. */
export const planConfigurations = pgTable("plan_configurations", {
  planName: text({ enum: PLAN_NAMES }).primaryKey(),
  displayName: text().notNull(),
  description: text().notNull(),
  basePriceCents: integer().notNull(),
  includedQuota: integer().notNull(),
  overagePriceCents: integer().notNull(),
  cappedAmountCents: integer().notNull(),
  features: text().array().notNull(),
  featureFlags: text().array().notNull(),
  /** Completed refinements a conversation may have; null is unlimited. */
  refinementLimit: integer(),
  seats: integer().notNull(),
  badge: text(),
  sortOrder: integer().notNull(),
  isActive: boolean().notNull().default(true),
});

export const SUBSCRIPTION_STATUSES = [
  "pending",
  "active",
  "cancelled",
  "expired",
  "frozen",
  "declined",
] as const;

export const subscriptions = pgTable(
  "subscriptions",
  {
    id: uuid().primaryKey(),
    shop: text().notNull(),
    shopifySubId: text().notNull().unique(),
    planName: text({ enum: PLAN_NAMES }).notNull(),
    status: text({ enum: SUBSCRIPTION_STATUSES }).notNull().default("pending"),
    basePriceCents: integer().notNull(),
    includedQuota: integer().notNull(),
    overagePriceCents: integer().notNull(),
    cappedAmountCents: integer().notNull(),
    /** What Shopify last told of the usage line. */
    balanceUsedCents: integer().notNull().default(0),
    usageLineItemId: text(),
    currentPeriodEnd: instant(),
    /** Where the merchant approves it, while it is pending. */
    confirmationUrl: text(),
    /** The plan that this one takes the place of once it is approved. */
    replacesSubscriptionId: uuid(),
    /** Set when another plan took its place: whatever was paid for goes on there. */
    replacedById: uuid(),
    /** Shopify refused a charge because of the cap: no overages until it is raised or the cycle is over. */
    capReachedAt: instant(),
    /** When the ledger was last compared with Shopify's. */
    reconciledAt: instant(),
    trialEndsAt: instant(),
    isTest: boolean().notNull(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [
    index().on(table.shop, table.status, table.createdAt),
    index().on(table.status),
    index().on(table.currentPeriodEnd),
    check("subscriptions_status_known", oneOf(table.status, SUBSCRIPTION_STATUSES)),
  ],
);

/** A billing period. `used` and `overages` are the subscription's usageThisCycle and overagesThisCycle. */
export const billingCycles = pgTable(
  "billing_cycles",
  {
    id: uuid().primaryKey(),
    subscriptionId: uuid().notNull(),
    shop: text().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** True until Shopify has told the period's real end. */
    provisional: boolean().notNull().default(true),
    used: integer().notNull().default(0),
    overages: integer().notNull().default(0),
    /** Included generations used in the cycles that this one took the place of. */
    carried: integer().notNull().default(0),
    carriedFrom: uuid().array().notNull().default([]),
    createdAt: createdAt(),
  },
  (table) => [
    unique().on(table.subscriptionId, table.startsAt),
    index().on(table.shop),
    index("billing_cycles_provisional")
      .on(table.endsAt)
      .where(sql`${table.provisional}`),
  ],
);

export const CHARGE_STATUSES = ["pending", "accepted", "declined", "error"] as const;

/** One row a completed run of a paid shop, and the outbox of what Shopify must be told. */
export const usageRecords = pgTable(
  "usage_records",
  {
    id: uuid().primaryKey(),
    shop: text().notNull(),
    subscriptionId: uuid().notNull(),
    billingCycleId: uuid().notNull(),
    sectionId: uuid().notNull(),
    generationId: uuid().notNull().unique(),
    idempotencyKey: text().notNull().unique(),
    amountCents: integer().notNull(),
    description: text().notNull(),
    chargeStatus: text({ enum: CHARGE_STATUSES }).notNull().default("pending"),
    shopifyChargeId: text(),
    attempts: integer().notNull().default(0),
    firstAttemptAt: instant(),
    nextAttemptAt: instant().notNull().defaultNow(),
    claimedUntil: instant(),
    /** When Shopify was asked without an answer that says what became of it. */
    outcomeUnknownSince: instant(),
    /** Left to the operator: its cycle or its subscription is over. */
    givenUpAt: instant(),
    errorMessage: text(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [
    index().on(table.shop),
    index().on(table.subscriptionId),
    index("usage_records_charges")
      .on(table.billingCycleId, table.chargeStatus, table.amountCents)
      .where(sql`${table.amountCents} > 0`),
    index().on(table.chargeStatus),
    index("usage_records_due")
      .on(table.shop, table.nextAttemptAt)
      .where(sql`${table.chargeStatus} in ('pending', 'error') and ${table.givenUpAt} is null`),
    check("usage_records_status_known", oneOf(table.chargeStatus, CHARGE_STATUSES)),
    check("usage_records_amount_positive", sql`${table.amountCents} >= 0`),
  ],
);

/** Work that is done for one shop at a time; its id is the shop. */
const shopQueue = () => ({
  id: text().primaryKey(),
  isOpen: boolean().notNull().default(true),
  /** Goes up whenever there is more to do, so that whoever ends a claim sees what came meanwhile. */
  wanted: integer().notNull().default(1),
  /** In a row; a success starts anew. */
  failures: integer().notNull().default(0),
  attempts: integer().notNull().default(0),
  nextAttemptAt: instant().notNull().defaultNow(),
  claimedUntil: instant(),
});

/** Shops whose usage records wait for Shopify; the claim of a row keeps one charge a shop in flight. */
export const chargeQueues = pgTable("charge_queues", shopQueue(), (table) => [
  index("charge_queues_due")
    .on(table.nextAttemptAt)
    .where(sql`${table.isOpen}`),
]);

/** Shops whose subscriptions are to be read from Shopify. */
export const subscriptionSyncs = pgTable("subscription_syncs", shopQueue(), (table) => [
  index("subscription_syncs_due")
    .on(table.nextAttemptAt)
    .where(sql`${table.isOpen}`),
]);

/** Recovery log of charges that did not go through. */
export const failedUsageCharges = pgTable(
  "failed_usage_charges",
  {
    id: uuid().primaryKey(),
    shop: text().notNull(),
    sectionId: uuid().notNull(),
    generationId: uuid().notNull(),
    errorMessage: text().notNull(),
    retryCount: integer().notNull().default(0),
    createdAt: createdAt(),
    retriedAt: instant(),
    resolvedAt: instant(),
  },
  (table) => [index().on(table.shop), unique().on(table.generationId)],
);

export const TRIAL_STATUSES = ["active", "expired", "converted"] as const;

export const trials = pgTable(
  "trials",
  {
    id: uuid().primaryKey(),
    shop: text().notNull().unique(),
    startedAt: instant().notNull(),
    endsAt: instant().notNull(),
    usageCount: integer().notNull().default(0),
    maxUsage: integer().notNull(),
    status: text({ enum: TRIAL_STATUSES }).notNull().default("active"),
    convertedTo: text(),
  },
  (table) => [check("trials_status_known", oneOf(table.status, TRIAL_STATUSES))],
);

/** Webhooks as they arrived; the id is Shopify's, so a repeated delivery is the same row. */
export const webhookDeliveries = pgTable(
  "webhook_deliveries",
  {
    id: text().primaryKey(),
    topic: text().notNull(),
    shop: text().notNull(),
    /** The body as it was received. */
    payload: text().notNull(),
    triggeredAt: instant().notNull(),
    receivedAt: createdAt(),
    state: text({ enum: ["pending", "done", "ignored", "failed"] })
      .notNull()
      .default("pending"),
    attempts: integer().notNull().default(0),
    nextAttemptAt: instant().notNull().defaultNow(),
    claimedUntil: instant(),
    errorMessage: text(),
    processedAt: instant(),
  },
  (table) => [
    index("webhook_deliveries_due")
      .on(table.nextAttemptAt)
      .where(sql`${table.state} = 'pending'`),
    index().on(table.shop),
  ],
);

export const PUBLICATION_STATES = [
  "writing",
  "published",
  "rolled-back",
  "removed",
  "gone",
] as const;

/** A section's file in a theme, with what stood there before. */
export const publications = pgTable(
  "publications",
  {
    id: uuid().primaryKey(),
    shop: text().notNull(),
    sectionId: uuid().notNull(),
    versionId: uuid().notNull(),
    themeId: text().notNull(),
    themeName: text().notNull(),
    fileName: text().notNull(),
    state: text({ enum: PUBLICATION_STATES }).notNull(),
    /** MD5 of what we wrote, as Shopify reports it. */
    checksum: text(),
    /** The file as it was before; null when there was none. */
    backupBody: text(),
    backupChecksum: text(),
    /** What the theme had when it was last looked at: another checksum than ours is someone's edit. */
    seenChecksum: text(),
    seenAt: instant(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [
    index().on(table.shop, table.sectionId),
    index().on(table.shop, table.themeId, table.fileName),
    uniqueIndex("publications_one_a_file")
      .on(table.shop, table.themeId, table.fileName)
      .where(sql`${table.state} = 'published'`),
    check("publications_state_known", oneOf(table.state, PUBLICATION_STATES)),
  ],
);

/** A section on a page: an entry that we added to a JSON template of a theme, with the file from before. */
export const pagePlacements = pgTable(
  "page_placements",
  {
    id: uuid().primaryKey(),
    shop: text().notNull(),
    sectionId: uuid().notNull(),
    themeId: text().notNull(),
    themeName: text().notNull(),
    /** `templates/index.json` */
    templateName: text().notNull(),
    /** The entry's key in the template. */
    entryKey: text().notNull(),
    /** The section's file, which the entry names as its type. */
    fileName: text().notNull(),
    state: text({ enum: PUBLICATION_STATES }).notNull(),
    /** MD5 of what we wrote, as Shopify reports it. */
    checksum: text(),
    backupBody: text().notNull(),
    backupChecksum: text().notNull(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (table) => [
    index().on(table.shop, table.sectionId),
    index().on(table.shop, table.themeId, table.templateName),
    check("page_placements_state_known", oneOf(table.state, PUBLICATION_STATES)),
  ],
);

/** Shops whose published files are to be compared with their themes. */
export const themeChecks = pgTable("theme_checks", shopQueue(), (table) => [
  index("theme_checks_due")
    .on(table.nextAttemptAt)
    .where(sql`${table.isOpen}`),
]);
