import { z } from "zod";

/** What a list's address may say; anything else falls back to the default instead of failing the page. */
const ListQuery = z.object({
  status: z.enum(["all", "draft", "active", "inactive", "archive"]).catch("all"),
  search: z
    .string()
    .transform((search) => Array.from(search.trim()).slice(0, 200).join("").trim())
    .catch(""),
  sort: z.enum(["newest", "oldest", "name", "updated"]).catch("newest"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  limit: z.coerce.number().int().min(1).max(100).catch(20),
});

export type SectionListQuery = z.output<typeof ListQuery>;

export function sectionListQuery(request: Request): SectionListQuery {
  return ListQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
}
