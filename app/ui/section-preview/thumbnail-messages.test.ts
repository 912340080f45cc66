import { expect, test } from "vitest";
import { readFromThumbnailFrame } from "./thumbnail-messages.ts";

test("a drawn section is read", () => {
  const thumbnail = { html: "<section></section>", stylesheet: "a{}", picture: null };
  const message = { type: "thumbnail", id: 3, thumbnail };
  expect(readFromThumbnailFrame(message)).toEqual(message);
});

test.each([
  null,
  "ready",
  42,
  [],
  {},
  { type: "pwned" },
  { type: "thumbnail" },
  { type: "thumbnail", id: "3", thumbnail: null },
])("%j is nobody's message", (message) => {
  expect(readFromThumbnailFrame(message)).toBeNull();
});

test.each([
  undefined,
  null,
  "html",
  { html: 1, stylesheet: "" },
  { html: "", stylesheet: {} },
  { html: "x".repeat(2_000_001), stylesheet: "" },
])("what is not a picture counts as none", (thumbnail) => {
  expect(readFromThumbnailFrame({ type: "thumbnail", id: 1, thumbnail })).toEqual({
    type: "thumbnail",
    id: 1,
    thumbnail: null,
  });
});

test.each([new ArrayBuffer(60 * 1024 + 1), "RIFF", {}, undefined])(
  "a picture that is none, or too large, is left out",
  (picture) => {
    const thumbnail = { html: "", stylesheet: "", picture };
    expect(readFromThumbnailFrame({ type: "thumbnail", id: 1, thumbnail })).toEqual({
      type: "thumbnail",
      id: 1,
      thumbnail: { html: "", stylesheet: "", picture: null },
    });
  },
);
