import { pathId } from "#app/http/path-id.server.ts";
import { problem } from "#app/http/problem.server.ts";
import { readLimited } from "#app/http/read-json.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { THUMBNAIL_LIMIT_IN_BYTES } from "#domain/sections/thumbnail-picture.ts";
import { getThumbnail, keepThumbnail } from "#domain/sections/thumbnails.ts";
import { NotFound } from "#platform/errors.ts";
import type { Route } from "./+types/api.sections.$id.versions.$versionId.thumbnail.ts";

/** Strangers' bytes on our own origin: they are a picture and nothing else. */
const HEADERS = {
  "cache-control": "private, max-age=31536000, immutable",
  "content-disposition": "inline",
  "content-security-policy": "default-src 'none'; sandbox",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
};

export async function loader({ request, params }: Route.LoaderArgs) {
  return shopApi(
    request,
    async ({ shop, edges }) => {
      const found = await getThumbnail(edges, keyOf(shop, params));
      if (found === null) throw new NotFound("No such thumbnail.");
      return new Response(found.bytes, {
        headers: { ...HEADERS, "content-type": found.mediaType },
      });
    },
    ["PUT"],
  );
}

export async function action({ request, params }: Route.ActionArgs) {
  return shopApi(
    request,
    async ({ shop, edges }) => {
      const key = keyOf(shop, params);
      const bytes = await readLimited(request, THUMBNAIL_LIMIT_IN_BYTES);
      const kept = await keepThumbnail(edges, key, bytes);
      switch (kept.kind) {
        case "kept":
          return new Response(null, { status: 204 });
        case "no-such-version":
          throw new NotFound("No such version.");
        case "not-a-picture":
          return problem({
            status: 422,
            code: "invalid-input",
            detail: "Send the bytes of a PNG or WebP picture.",
          });
      }
    },
    ["PUT"],
  );
}

function keyOf(shop: string, { id, versionId }: Route.LoaderArgs["params"]) {
  return { shop, sectionId: pathId(id), versionId: pathId(versionId) };
}
