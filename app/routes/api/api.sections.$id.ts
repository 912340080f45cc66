import { z } from "zod";
import { checkOrRefuse } from "#domain/sections/check-or-refuse.ts";
import { code, text, uuid } from "#app/http/inputs.server.ts";
import { pathId } from "#app/http/path-id.server.ts";
import { readJson } from "#app/http/read-json.server.ts";
import { sectionPage } from "#app/section-page.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { sectionView, versionView } from "#app/http/section-view.server.ts";
import * as sections from "#domain/sections/section.ts";
import { versionIdReused } from "#app/version-id-reused.server.ts";
import { saveEdit } from "#domain/sections/version-writes.ts";
import { Conflict, InvalidInput, NotFound } from "#platform/errors.ts";
import { STYLES, TONES } from "./api.sections.ts";
import type { Route } from "./+types/api.sections.$id.ts";

const Change = z.object({
  name: text(100).min(1).optional(),
  code: code.optional(),
  tone: z.enum(TONES).nullish(),
  style: z.enum(STYLES).nullish(),
  baseVersionId: uuid.optional(),
  versionId: uuid.optional(),
  origin: z.enum(["edit", "settings"]).optional(),
});

type CodeChange = Pick<z.output<typeof Change>, "baseVersionId" | "versionId" | "origin"> & {
  code: string;
};

export async function loader({ request, params }: Route.LoaderArgs) {
  return shopApi(request, ({ shop, edges }) => sectionPage(edges, shop, pathId(params.id)));
}

export async function action({ request, params }: Route.ActionArgs) {
  return shopApi(
    request,
    async ({ shop, edges }) => {
      const id = pathId(params.id);
      if (request.method === "DELETE") {
        if (!(await sections.delete(edges, id, shop))) throw new NotFound("No such section.");
        return new Response(null, { status: 204 });
      }
      const {
        code: newCode,
        baseVersionId,
        versionId,
        origin,
        ...fields
      } = await readJson(request, Change);
      if ((await sections.getById(edges, id, shop)) === null)
        throw new NotFound("No such section.");
      const version =
        newCode === undefined
          ? null
          : await saveCode(edges, shop, id, { code: newCode, baseVersionId, versionId, origin });
      const section = await sections.update(edges, id, shop, fields);
      if (section === null) throw new NotFound("No such section.");
      return {
        section: sectionView(section),
        ...(version ? { version: versionView(version) } : {}),
      };
    },
    ["PATCH", "DELETE"],
  );
}

/** Saving by hand makes a version and is free; what was based on an older head is refused, not merged. */
async function saveCode(
  edges: Parameters<typeof saveEdit>[0],
  shop: string,
  sectionId: string,
  { baseVersionId, ...change }: CodeChange,
) {
  if (baseVersionId === undefined)
    throw new InvalidInput([{ path: "baseVersionId", message: "Needed with code." }]);
  const problems = await checkOrRefuse(change.code);
  const saved = await saveEdit(edges, { ...change, sectionId, shop, baseVersionId, problems });
  switch (saved.kind) {
    case "saved":
      return saved.version;
    case "stale":
      throw new Conflict(
        "stale-version",
        "The section has a newer version than the one you edited.",
        { currentVersionId: saved.currentVersionId },
      );
    case "id-reused":
      throw versionIdReused();
  }
}
