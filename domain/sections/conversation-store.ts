import { and, asc, eq, getTableColumns, sql } from "drizzle-orm";
import { conversations, messages } from "#db/schema.ts";
import type { Queryable, Transaction } from "#platform/database.ts";
import { ofShownSection } from "./section-store.ts";

export type Conversation = typeof conversations.$inferSelect;
export type PickedElement = { selector: string; html: string };
export type Message = Omit<typeof messages.$inferSelect, "element"> & {
  element: PickedElement | null;
};

const whole = {
  ...getTableColumns(messages),
  element: sql<PickedElement | null>`${messages.element}`,
};

export async function selectConversation(
  db: Queryable,
  shop: string,
  sectionId: string,
): Promise<Conversation | null> {
  const [conversation] = await db
    .select()
    .from(conversations)
    .where(
      and(
        eq(conversations.sectionId, sectionId),
        eq(conversations.shop, shop),
        ofShownSection(conversations.sectionId),
      ),
    );
  return conversation ?? null;
}

export async function hasConversation(db: Queryable, shop: string, id: string): Promise<boolean> {
  const found = await db
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.id, id),
        eq(conversations.shop, shop),
        ofShownSection(conversations.sectionId),
      ),
    );
  return found.length === 1;
}

export async function insertMessage(
  tx: Transaction,
  message: typeof messages.$inferInsert,
): Promise<Message> {
  const [inserted] = await tx.insert(messages).values(message).returning(whole);
  if (!inserted) throw new Error("The new message was not returned");
  return inserted;
}

export async function selectMessages(
  db: Queryable,
  shop: string,
  conversationId: string,
): Promise<Message[]> {
  return db
    .select(whole)
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), eq(messages.shop, shop)))
    .orderBy(asc(messages.position));
}

export async function selectFirstRequest(
  db: Queryable,
  shop: string,
  sectionId: string,
): Promise<string | null> {
  const [first] = await db
    .select({ content: messages.content })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .where(
      and(
        eq(conversations.sectionId, sectionId),
        eq(conversations.shop, shop),
        eq(messages.role, "user"),
      ),
    )
    .orderBy(asc(messages.position))
    .limit(1);
  return first?.content ?? null;
}
