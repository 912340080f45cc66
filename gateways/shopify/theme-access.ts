import { NoThemeAccess } from "#platform/errors.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { AccessDenied } from "./access-denied.ts";

/** The same calls, for themes: a refusal becomes NoThemeAccess, which the app can explain. */
export function withThemeAccess(graphql: AdminGraphql): AdminGraphql {
  return async (operation, variables) => {
    try {
      return await graphql(operation, variables);
    } catch (error) {
      if (error instanceof AccessDenied) throw new NoThemeAccess(error.message, { cause: error });
      throw error;
    }
  };
}
