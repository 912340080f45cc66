import { sql } from "drizzle-orm";
import type { Transaction } from "#platform/database.ts";
import { planned } from "#platform/planned-statement.ts";
import {
  ALLOWANCE_COLUMNS,
  ALLOWANCE_TABLES,
  askedAs,
  factsOf,
  type AllowanceFacts,
  type Asked,
  type SelectedFacts,
} from "../allowance/allowance-store.ts";
import type { NewRun } from "./new-run.ts";

/** Everything that decides whether a run may start. */
export type AdmissionFacts = AllowanceFacts & {
  /** The run that the message has made already. */
  known: { id: string; requestHash: string } | null;
  /** Runs since the start of the day that cost the shop nothing. */
  uncountedToday: number;
  /** Completed ones of the conversation. */
  refinements: number;
  /** The section has something to refine: a working version that is not just the template it began with. */
  hasWork: boolean;
};

type Selected = SelectedFacts & {
  knownId: string | null;
  knownHash: string | null;
  uncountedToday: number;
  refinements: number;
  hasWork: boolean;
};

type AskedRun = Asked &
  Pick<NewRun, "sectionId" | "conversationId" | "messageId"> & { today: Date };

const selectAdmission = planned<AskedRun, Selected>(
  "admission",
  (at) => sql`
    SELECT ${ALLOWANCE_COLUMNS}, known.id AS "knownId", known.request_hash AS "knownHash",
      (SELECT count(*)::int FROM generation_logs
       WHERE shop = asked.shop AND outcome <> 'completed' AND generated_at >= asked.today) AS "uncountedToday",
      (SELECT count(*)::int FROM generations
       WHERE conversation_id = asked.conversation_id AND shop = asked.shop AND section_id = asked.section_id
         AND state = 'completed' AND is_refinement) AS refinements,
      EXISTS (SELECT 1 FROM section_versions
              WHERE section_id = asked.section_id AND shop = asked.shop
                AND publishable AND origin <> 'template') AS "hasWork"
    FROM (SELECT ${askedAs(at)}, ${at("today")}::timestamptz AS today, ${at("sectionId")}::uuid AS section_id,
            ${at("conversationId")}::uuid AS conversation_id, ${at("messageId")}::uuid AS message_id) asked
    ${ALLOWANCE_TABLES}
    LEFT JOIN generations known ON known.shop = asked.shop AND known.message_id = asked.message_id`,
);

/** One statement: the shop is locked before it, so that it sees what the one before has committed. */
export async function readAdmissionFacts(
  tx: Transaction,
  asked: AskedRun,
): Promise<AdmissionFacts> {
  const [selected] = await selectAdmission(tx, asked);
  if (!selected) throw new Error("Reading whether a run may start returned no row");
  const { knownId, knownHash, uncountedToday, refinements, hasWork } = selected;
  const known = knownId === null ? null : { id: knownId, requestHash: knownHash ?? "" };
  return { ...factsOf(selected), known, uncountedToday, refinements, hasWork };
}
