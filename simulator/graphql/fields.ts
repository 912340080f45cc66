import { GraphQLError, type GraphQLFieldResolver } from "graphql";
import type { SimulatedShop } from "../state.ts";
import type { World } from "../world.ts";
import { requiredScope } from "./scopes.ts";

/** An object of the schema: its fields' values, or functions of the field's arguments. */
export type Fields = Record<string, unknown>;

/** What a resolver knows of the request it answers. */
export type Call = { world: World; shop: SimulatedShop; scopes: string[] };

type Arguments = Record<string, unknown>;
type FieldFunction = (args: Arguments) => unknown;

/** A field that the simulator lacks: the whole answer is refused, so that no test passes on a silent null. */
export class NotImplemented extends GraphQLError {
  constructor(what: string) {
    super(`The simulator does not implement ${what}`, {
      extensions: { code: "SIMULATOR_NOT_IMPLEMENTED" },
    });
    console.error(this.message);
  }
}

/** Reads a field from the object that the parent returned, and refuses by name what is not there. */
export const resolveField: GraphQLFieldResolver<unknown, Call> = (source, args, call, info) => {
  const name = `${info.parentType.name}.${info.fieldName}`;
  const scope = requiredScope(info);
  if (scope !== null && !scope.some((handle) => isGranted(call.scopes, handle))) {
    throw accessDenied(info.fieldName, scope);
  }
  if (!isFields(source) || !Object.hasOwn(source, info.fieldName)) throw new NotImplemented(name);
  const value = source[info.fieldName];
  return isFieldFunction(value) ? value(args) : value;
};

function isGranted(scopes: string[], handle: string): boolean {
  return scopes.includes(handle) || scopes.includes(handle.replace(/^read_/, "write_"));
}

function accessDenied(field: string, scopes: string[]): GraphQLError {
  const access = scopes.map((scope) => `\`${scope}\``).join(" or ");
  const requiredAccess = `${access} access scope.`;
  return new GraphQLError(`Access denied for ${field} field. Required access: ${requiredAccess}`, {
    extensions: { code: "ACCESS_DENIED", requiredAccess },
  });
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function isFieldFunction(value: unknown): value is FieldFunction {
  return typeof value === "function";
}
