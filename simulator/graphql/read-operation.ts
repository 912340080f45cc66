import {
  getOperationAST,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type OperationDefinitionNode,
} from "graphql";
import { costOf } from "./cost.ts";
import { adminSchema } from "./schema.ts";

export type GraphqlRequest = {
  query: string;
  variables?: Record<string, unknown> | null | undefined;
  operationName?: string | null | undefined;
};

/** What was asked, once it is known to be valid. */
export type Operation = {
  document: DocumentNode;
  rootFields: string[];
  /** Its root fields in one text, as `GET state` shows it. */
  name: string;
  isMutation: boolean;
  cost: (variables: Record<string, unknown>) => number;
};

type Document =
  | { kind: "valid"; document: DocumentNode; cost: Operation["cost"] }
  | { kind: "invalid"; errors: readonly GraphQLError[] };

/** An app has a few dozen texts and sends them again and again. */
const KEPT_DOCUMENTS = 300;
const documents = new Map<string, Document>();

/** Parses and validates against Shopify's schema; @returns the errors' answer when it is not valid. */
export function readOperation({
  query,
  operationName,
}: GraphqlRequest):
  | { kind: "operation"; operation: Operation }
  | { kind: "refused"; body: object } {
  const read = documents.get(query) ?? readDocument(query);
  if (documents.size >= KEPT_DOCUMENTS) documents.clear();
  documents.set(query, read);
  if (read.kind === "invalid") return { kind: "refused", body: { errors: read.errors } };
  const { document, cost } = read;
  const operation = getOperationAST(document, operationName ?? undefined);
  if (!operation) {
    const message = "An operation name is required when a document has several";
    return { kind: "refused", body: { errors: [{ message }] } };
  }
  const rootFields = rootFieldsOf(operation);
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  const name = rootFields.join(",");
  return { kind: "operation", operation: { document, rootFields, name, isMutation, cost } };
}

function readDocument(query: string): Document {
  try {
    const document = parse(query);
    const schema = adminSchema();
    const errors = validate(schema, document);
    return errors.length > 0
      ? { kind: "invalid", errors }
      : { kind: "valid", document, cost: costOf(schema, document) };
  } catch (error) {
    if (error instanceof GraphQLError) return { kind: "invalid", errors: [error] };
    throw error;
  }
}

function rootFieldsOf({ selectionSet }: OperationDefinitionNode): string[] {
  return selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [selection.name.value] : [],
  );
}
