import { expect, test } from "vitest";
import { SECTION_STATUSES } from "#db/schema.ts";
import { isValidTransition } from "./section-status.ts";

test("exactly the transitions of the requirements are valid", () => {
  const valid = SECTION_STATUSES.flatMap((from) =>
    SECTION_STATUSES.filter((to) => isValidTransition(from, to)).map((to) => `${from} → ${to}`),
  );

  expect(valid).toEqual([
    "draft → active",
    "draft → archive",
    "active → draft",
    "active → inactive",
    "active → archive",
    "inactive → draft",
    "inactive → archive",
    "archive → draft",
  ]);
});
