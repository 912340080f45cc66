import { z } from "zod";
import type { Theme } from "#domain/shops/shopify-admin.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { withThemeAccess } from "./theme-access.ts";
import { parseAnswer } from "./parse-answer.ts";

/** A store has 20 themes at most, on some plans 100. */
export const LIST_THEMES = `#graphql
  query ListThemes {
    themes(first: 100, roles: [MAIN, UNPUBLISHED, DEVELOPMENT, DEMO, LOCKED, ARCHIVED]) {
      nodes {
        id
        name
        role
        processing
        processingFailed
        updatedAt
      }
    }
    currentAppInstallation {
      accessScopes {
        handle
      }
    }
  }
`;

const ROLES = {
  MAIN: "main",
  UNPUBLISHED: "unpublished",
  DEVELOPMENT: "development",
  DEMO: "demo",
  LOCKED: "locked",
  ARCHIVED: "archived",
} as const;

/** A demo theme is a trial of a paid one: its code is closed. */
const WRITABLE_ROLES: Theme["role"][] = ["main", "unpublished", "development"];

const Answer = z.object({
  themes: z.object({
    nodes: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        role: z.enum(["MAIN", "UNPUBLISHED", "DEVELOPMENT", "DEMO", "LOCKED", "ARCHIVED"]),
        processing: z.boolean(),
        processingFailed: z.boolean(),
        updatedAt: z.coerce.date(),
      }),
    ),
  }),
  currentAppInstallation: z.object({ accessScopes: z.array(z.object({ handle: z.string() })) }),
});

export async function listThemes(graphql: AdminGraphql): Promise<Theme[]> {
  const answer = parseAnswer(Answer, await withThemeAccess(graphql)(LIST_THEMES));
  const mayWrite = answer.currentAppInstallation.accessScopes.some(
    ({ handle }) => handle === "write_themes",
  );
  const themes = answer.themes.nodes.map(({ processingFailed, ...node }): Theme => {
    const role = ROLES[node.role];
    const ready = !node.processing && !processingFailed;
    return { ...node, role, writable: mayWrite && ready && WRITABLE_ROLES.includes(role) };
  });
  return themes.toSorted((a, b) => liveFirst(a) - liveFirst(b));
}

function liveFirst({ role }: Theme): number {
  return role === "main" ? 0 : 1;
}
