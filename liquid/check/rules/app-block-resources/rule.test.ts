import { expect, test } from "vitest";

import { count } from "../../fixtures/run-rule.ts";
import { sectionWith } from "../../fixtures/section-with.ts";
import { appBlockResources } from "./rule.ts";

const product = (id: string) => ({ type: "product", id, label: id });
const app = [{ type: "@app" }];

test("a second product beside blocks of apps is told", () => {
  const settings = [product("a"), product("b")];
  expect(count(appBlockResources, sectionWith({ settings, blocks: app }))).toBe(1);
});

test("one of each type is fine, and so are two without blocks of apps", () => {
  const settings = [product("a"), { type: "collection", id: "b", label: "B" }];
  expect(count(appBlockResources, sectionWith({ settings, blocks: app }))).toBe(0);
  expect(count(appBlockResources, sectionWith({ settings: [product("a"), product("b")] }))).toBe(0);
});
