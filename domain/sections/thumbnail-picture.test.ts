import { expect, test } from "vitest";
import { thumbnailType } from "./thumbnail-picture.ts";

/** One transparent pixel each. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);
const WEBP = Buffer.from("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==", "base64");

test("PNG and WebP are told by their bytes", () => {
  expect(thumbnailType(PNG)).toBe("image/png");
  expect(thumbnailType(WEBP)).toBe("image/webp");
  expect(thumbnailType(new Uint8Array(WEBP))).toBe("image/webp");
});

test.each([
  ["nothing", Buffer.alloc(0)],
  ["a page", Buffer.from("<!doctype html><script>alert(1)</script>")],
  [
    "a drawing with a script",
    Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
  ],
  ["a cut picture", PNG.subarray(0, 40)],
  ["a cut WebP", WEBP.subarray(0, -1)],
  [
    "a picture with a page behind it",
    Buffer.concat([PNG, Buffer.from("<script>alert(1)</script>")]),
  ],
  ["a WebP with a page behind it", Buffer.concat([WEBP, Buffer.from("<script>")])],
  ["only a beginning", Buffer.from("RIFF")],
  ["another RIFF file", Buffer.from("UklGRiQAAABXQVZFZm10IBAAAAABAAEA", "base64")],
  ["a GIF", Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAACADs=", "base64")],
])("%s is no picture", (_what, bytes) => {
  expect(thumbnailType(bytes)).toBeNull();
});
