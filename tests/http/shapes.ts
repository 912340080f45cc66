import { z } from "zod";

/** Answers of the interface as docs/api.md tells them; more fields may come, none may go or change. */

const id = z.uuid();
const time = z.iso.datetime({ precision: 3 });
const cents = z.int().min(0);
const count = z.int().min(0);

export const Problem = z.object({
  type: z.string(),
  title: z.string().min(1),
  status: z.int(),
  code: z.string().regex(/^[a-z-]+$/),
  detail: z.string().min(1),
});

export const Section = z.object({
  id,
  name: z.string(),
  prompt: z.string(),
  code: z.string(),
  tone: z.string().nullable(),
  style: z.string().nullable(),
  status: z.enum(["draft", "active", "inactive", "archive"]),
  themeId: z.string().nullable(),
  themeName: z.string().nullable(),
  fileName: z.string().nullable(),
  currentVersionId: id.nullable(),
  versionCount: count,
  createdAt: time,
  updatedAt: time,
});

const CodeProblem = z.object({
  code: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  message: z.string(),
  detail: z.string().optional(),
  line: z.int().min(1),
});

export const Version = z.object({
  id,
  number: z.int().min(1),
  name: z.string().nullable(),
  summary: z.string(),
  problems: z.array(CodeProblem),
  publishable: z.boolean(),
  generationId: id.nullable(),
  createdAt: time,
});

const Conversation = z.object({ id, sectionId: id });

const Message = z.object({
  id,
  role: z.enum(["user", "assistant"]),
  content: z.string(),
  generationId: id.nullable(),
  versionId: id.nullable(),
  createdAt: time,
});

export const Publication = z.object({
  id,
  themeId: z.string(),
  fileName: z.string().regex(/^sections\/[a-z0-9-]+\.liquid$/),
  checksum: z.string(),
});

const Placement = z.object({
  id,
  themeId: z.string(),
  themeName: z.string(),
  template: z.string(),
  pageName: z.string(),
  fileName: z.string().regex(/^templates\/.+\.json$/),
  entryKey: z.string(),
  state: z.literal("published"),
  createdAt: time,
});

export const Placed = z.object({ placement: Placement });

export const Pages = z.object({
  pages: z.array(
    z.object({
      template: z.string(),
      fileName: z.string(),
      name: z.string(),
      refusal: z.string().nullable(),
      sections: z.array(
        z.object({
          key: z.string(),
          name: z.string(),
          detail: z.string().nullable(),
          isHidden: z.boolean(),
          isThis: z.boolean(),
          placementId: id.nullable(),
        }),
      ),
    }),
  ),
});

export const PlacementPlan = z.object({
  pageName: z.string(),
  fileName: z.string(),
  entryKey: z.string(),
  after: z.string().nullable(),
  position: z.string(),
  expectedChecksum: z.string(),
  isLive: z.boolean(),
  diff: z.object({ lines: z.array(z.string()), linesAdded: count, linesRemoved: count }),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
});

export const CreatedSection = z.object({ section: Section, conversation: Conversation });
export const ChangedSection = z.object({ section: Section, version: Version.optional() });

export const SectionPage = z.object({
  section: Section,
  versions: z.array(Version),
  conversation: Conversation,
  messages: z.array(Message),
  publications: z.array(Publication),
  placements: z.array(Placement),
});

const ListedSection = Section.omit({ code: true }).extend({
  themes: z.array(z.string()),
  removedAt: time.nullable(),
  isEdited: z.boolean(),
  hasThumbnail: z.boolean(),
});

export const SectionList = z.object({
  items: z.array(ListedSection),
  total: count,
  page: z.int().min(1),
  totalPages: count,
  counts: z.object({ all: count, draft: count, active: count, inactive: count, archive: count }),
});

export const BulkChange = z.strictObject({
  changed: z.array(id),
  refused: z.array(
    z.strictObject({
      id,
      reason: z.enum(["not-found", "invalid-transition", "not-deleted"]),
    }),
  ),
});

export const OneVersion = z.object({ version: Version.extend({ code: z.string() }) });

export const Themes = z.object({
  themes: z.array(
    z.object({ id: z.string(), name: z.string(), role: z.string(), writable: z.boolean() }),
  ),
});

export const PublishPlan = z.object({
  fileName: z.string(),
  action: z.enum(["create", "replace"]),
  expectedChecksum: z.string().nullable(),
  expectedRole: z.string(),
  diff: z.object({ lines: z.array(z.string()), linesAdded: count, linesRemoved: count }),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  problems: z.array(CodeProblem),
  publishable: z.boolean(),
});

export const UnpublishPlan = z.object({
  files: z.array(
    z.object({
      publicationId: id,
      themeId: z.string(),
      fileName: z.string(),
      state: z.enum(["as-published", "edited", "gone"]),
      currentChecksum: z.string().nullable(),
    }),
  ),
});

export const Published = z.object({ section: Section, publication: Publication });

export const CheckAnswer = z.object({ problems: z.array(CodeProblem) });

export const Quota = z.object({
  hasQuota: z.boolean(),
  usageThisCycle: count,
  includedQuota: count,
  overagesThisCycle: count,
  overagesRemaining: count,
  percentUsed: z.number().min(0).max(100),
  isInTrial: z.boolean(),
  trialEndsAt: time.nullable(),
  planName: z.enum(["free", "pro", "agency"]),
  source: z.enum(["trial", "subscription", "free"]),
  renewsAt: time.nullable(),
  nextCostCents: cents,
});

export const Billing = z.object({
  plans: z.array(z.object({ planName: z.string(), basePriceCents: cents, includedQuota: count })),
  subscription: z
    .object({
      shopifySubId: z.string(),
      planName: z.string(),
      status: z.enum(["active", "cancelled", "expired", "pending", "frozen", "declined"]),
      cappedAmountCents: cents,
      balanceUsedCents: cents,
      currentPeriodEnd: time.nullable(),
    })
    .nullable(),
  trial: z.object({
    isInTrial: z.boolean(),
    status: z.string(),
    daysRemaining: count,
    usageCount: count,
    usageRemaining: count,
    maxUsage: count,
    startedAt: time.nullable(),
    endsAt: time.nullable(),
  }),
  quota: Quota,
});

export const Usage = z.object({
  currentCycle: z.looseObject({}),
  recentGenerations: z.array(z.looseObject({})),
  projection: z.unknown(),
  trend: z.unknown(),
  days: z.array(z.looseObject({})),
});

export const Features = z.object({
  features: z.array(z.string()),
  canPublish: z.boolean(),
  canChatRefine: z.boolean(),
  refinementLimit: count.nullable(),
});

export const Generations = z.object({
  items: z.array(
    z.object({
      id,
      sectionId: id,
      prompt: z.string(),
      modelId: z.string(),
      outcome: z.string(),
      source: z.string(),
      costCents: cents,
      chargeStatus: z.string().nullable(),
      usage: z.looseObject({}).nullable(),
      generatedAt: time,
    }),
  ),
});
