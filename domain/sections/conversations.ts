import type { Queryable, Transaction } from "#platform/database.ts";
import { NotFound } from "#platform/errors.ts";
import { storableText } from "#platform/storable-text.ts";
import {
  hasConversation,
  insertMessage,
  selectConversation,
  selectMessages,
  type Conversation,
  type Message,
  type PickedElement,
} from "./conversation-store.ts";

export type { Conversation, Message, PickedElement } from "./conversation-store.ts";

export type NewMessage = {
  id: string;
  conversationId: string;
  shop: string;
  role: Message["role"];
  content: string;
  generationId?: string | null;
  versionId?: string | null;
  element?: PickedElement | null;
};

/** The one conversation of a section; null when the section is not this shop's. */
export async function getConversation(
  { db }: { db: Queryable },
  shop: string,
  sectionId: string,
): Promise<Conversation | null> {
  return selectConversation(db, shop, sectionId);
}

/** @throws {NotFound} when the conversation is not this shop's. */
export async function addMessage(tx: Transaction, message: NewMessage): Promise<Message> {
  if (!(await hasConversation(tx, message.shop, message.conversationId)))
    throw new NotFound("No such conversation.");
  const { element } = message;
  return insertMessage(tx, {
    ...message,
    content: storableText(message.content),
    element: element
      ? { selector: storableText(element.selector), html: storableText(element.html) }
      : null,
  });
}

/** In the order they were said. */
export async function listMessages(
  { db }: { db: Queryable },
  shop: string,
  conversationId: string,
): Promise<Message[]> {
  return selectMessages(db, shop, conversationId);
}
