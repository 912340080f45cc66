import { expect, test } from "vitest";
import { listAddress } from "./sections-page.ts";

const QUERY = { status: "all", search: "", sort: "newest", page: 1, limit: 20 } as const;

test("what is the default stays out of the address", () => {
  expect(listAddress(QUERY, {})).toBe("/app/sections");
});

test("a change of filter, search or sort starts at the first page and keeps the others", () => {
  const query = { ...QUERY, status: "draft", sort: "name", page: 3 } as const;
  expect(listAddress(query, { search: "a & b" })).toBe(
    "/app/sections?status=draft&search=a+%26+b&sort=name",
  );
  expect(listAddress(query, { page: 4 })).toBe("/app/sections?status=draft&sort=name&page=4");
});
