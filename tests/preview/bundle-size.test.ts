import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { bundledFrame } from "./preview-host.ts";

/** Each preview has it sent before it shows anything. */
const LIMIT_IN_BYTES = 120 * 1024;

test("the worker with the engine stays small enough to be sent", async () => {
  const { worker } = await bundledFrame();
  expect(gzipSync(worker).length).toBeLessThanOrEqual(LIMIT_IN_BYTES);
});
