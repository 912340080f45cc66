import { z } from "zod";
import { RESOURCE_KINDS } from "#domain/shops/resources.ts";

const REFERENCES_AT_MOST = 50;

const MetaobjectType = z.string().regex(/^[\w$:-]{1,255}$/, "Not a metaobject type.");

const Query = z
  .object({
    kind: z.enum(RESOURCE_KINDS),
    search: z.string().trim().max(200).default(""),
    after: z
      .string()
      .max(1_000)
      .regex(/^[\w+/=-]+$/)
      .nullable()
      .default(null),
    metaobjectType: MetaobjectType.or(z.literal("")).default(""),
  })
  .refine(({ kind, metaobjectType }) => kind !== "metaobject" || metaobjectType !== "", {
    path: ["metaobjectType"],
    message: "Name the definition.",
  });

/** @throws {ZodError} */
export function resourceQuery(request: Request): z.output<typeof Query> {
  return Query.parse(Object.fromEntries(new URL(request.url).searchParams));
}

/** Stands between quotes in a search: no quote, no backslash, no control character. */
const handle = String.raw`[\p{L}\p{M}\p{N}_.%~-]{1,255}`;

const KEYS: Record<(typeof RESOURCE_KINDS)[number], RegExp> = {
  product: new RegExp(`^${handle}$`, "u"),
  collection: new RegExp(`^${handle}$`, "u"),
  page: new RegExp(`^${handle}$`, "u"),
  blog: new RegExp(`^${handle}$`, "u"),
  article: new RegExp(`^${handle}/${handle}$`, "u"),
  menu: new RegExp(`^${handle}$`, "u"),
  image: /^[^"'\\/\p{Cc}]{1,255}$/u,
  video: /^gid:\/\/shopify\/Video\/\d{1,20}$/,
  metaobject: new RegExp(`^${handle}$`, "u"),
};

const References = z
  .array(
    z
      .object({
        kind: z.enum(RESOURCE_KINDS),
        key: z.string().max(600),
        metaobjectType: MetaobjectType.or(z.literal("")).default(""),
      })
      .refine(({ kind, key }) => KEYS[kind].test(key), { path: ["key"], message: "Not a key." })
      .refine(({ kind, metaobjectType }) => (kind === "metaobject") === (metaobjectType !== ""), {
        path: ["metaobjectType"],
        message: "Name the definition, of metaobjects only.",
      }),
  )
  .min(1)
  .max(REFERENCES_AT_MOST);

/**
 * What settings name: `?reference=product:moon-jar&reference=metaobject:testimonial:ines`.
 *
 * @throws {ZodError}
 */
export function resourceReferences(request: Request): z.output<typeof References> {
  const named = new URL(request.url).searchParams.getAll("reference");
  return References.parse(named.slice(0, REFERENCES_AT_MOST + 1).map(partsOf));
}

function partsOf(reference: string): Record<string, string> {
  const [kind = "", ...rest] = reference.split(":");
  if (kind !== "metaobject") return { kind, key: rest.join(":") };
  return { kind, metaobjectType: rest.slice(0, -1).join(":"), key: rest.at(-1) ?? "" };
}
