import {
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLSchema,
} from "graphql";
import type { Fields } from "./fields.ts";

const MESSAGE = "The simulator was asked to refuse this";

/** A mutation's payload that did nothing and says so in `userErrors`. */
export function userErrorField(schema: GraphQLSchema, mutation: string): Fields {
  const payload = getNamedType(schema.getMutationType()?.getFields()[mutation]?.type);
  if (!isObjectType(payload)) throw new Error(`${mutation} has no payload`);
  return Object.fromEntries(
    Object.values(payload.getFields()).map(({ name, type }) => {
      if (name === "userErrors")
        return [name, [{ field: null, message: MESSAGE, code: null, filename: null }]];
      const isEmptyList = isNonNullType(type) && isListType(getNullableType(type));
      return [name, isEmptyList ? [] : null];
    }),
  );
}
