import type { Queryable } from "#platform/database.ts";
import type { PublicationRow } from "../publication-store.ts";
import { forgetNotice } from "./edit-store.ts";

type Seen = Pick<PublicationRow, "state" | "checksum" | "seenChecksum" | "seenAt">;

/** Someone edited the file in the theme, and nobody has said that it may stay so. */
export function isEdited(publication: Seen): boolean {
  return differs(publication) && publication.seenAt !== null;
}

/** Someone edited the file in the theme, and the merchant left it so. */
export function isLeftEdited(publication: Seen): boolean {
  return differs(publication) && publication.seenAt === null;
}

function differs({ state, checksum, seenChecksum }: Seen): boolean {
  return state === "published" && seenChecksum !== null && seenChecksum !== checksum;
}

/** Nobody need look at this edit any more; another one is told again. Repeatable. */
export async function leaveEdit(
  { db }: { db: Queryable },
  edit: { shop: string; sectionId: string; publicationId: string; checksum: string },
): Promise<{ kind: "left" | "no-such-edit" }> {
  return { kind: (await forgetNotice(db, edit)) ? "left" : "no-such-edit" };
}
