import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright-core";
import { sampleInstance } from "#app/ui/section-preview/sample-instance.ts";
import { testStore } from "#liquid/engine/test-store.ts";
import { parseSectionSchema } from "#liquid/schema/parse-section-schema.ts";
import type { SectionInstance } from "#liquid/schema/section-schema.ts";
import { chromiumLaunchOptions } from "#tests/harness/chromium.ts";
import { bundledFrame, listeningServer, openPreview, render } from "#tests/preview/preview-host.ts";
import { twentyKilobytes } from "./preview/twenty-kilobytes.ts";
import { watchPaints, type Watched } from "./preview/watch-paints.ts";
import { printTable, report, reportRow } from "./report.ts";
import { percentileOf, rounded } from "./timing.ts";

/** Without waiting for the screen's next frame: a paint is counted when it is done. */
const UNPACED = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];
const WARM_UP = 40;

/** 60 products, one collection. */
const STORE = testStore();

/**
 * How long a change takes from its message into the frame until it is patched, and until it is painted, in the
 * Chromium of the tests; at full speed and with a processor that is four times slower.
 */
export async function measurePreview(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { changes: { type: "string", default: "250" } } });
  const changes = Number(values.changes);
  const sources = await bundledFrame();
  const code = twentyKilobytes();
  report({
    bench: "preview",
    codeInCharacters: code.length,
    workerInBytes: sources.worker.length,
    workerGzipInBytes: gzipSync(sources.worker).length,
    changes,
  });
  const host = await listeningServer((_request, response) => {
    response.setHeader("content-type", "text/html");
    response.end("<!doctype html><title>Bench</title><body></body>");
  });
  const options = await chromiumLaunchOptions();
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), ...UNPACED],
  });
  try {
    for (const slowdown of [1, 4]) {
      const page = await openPage(browser, host.origin, sources, slowdown);
      await measure(page, slowdown, code, changes);
      await page.close();
    }
    printTable();
  } finally {
    await browser.close();
    host.close();
  }
}

async function openPage(
  browser: Browser,
  origin: string,
  sources: Awaited<ReturnType<typeof bundledFrame>>,
  slowdown: number,
): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(origin);
  await openPreview(page, sources, [], STORE);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  return page;
}

async function measure(page: Page, slowdown: number, code: string, changes: number): Promise<void> {
  const instance = instanceOf(code);
  await render(page, code, { instance });
  const watched = await watchPaints(page);
  const headings = Array.from({ length: WARM_UP + changes }, (_, index) => `Heading ${index}`);
  for (const heading of headings) {
    const settings = { ...instance.settings, heading };
    await watched.change({ instance: { ...instance, settings } });
  }
  reportTimes("settings change", slowdown, watched.take().slice(WARM_UP));
  for (const heading of headings) {
    const next = code.replace('<p id="bench-changed">', `<p id="bench-changed">${heading} `);
    await watched.rest();
    await watched.change({ code: next, instance });
  }
  reportTimes("new version", slowdown, watched.take().slice(WARM_UP));
}

function reportTimes(what: string, slowdown: number, times: Watched[]): void {
  const of = (name: keyof Watched, percent: number) =>
    rounded(
      percentileOf(
        times.map((time) => time[name]),
        percent,
      ),
      1,
    );
  reportRow({
    what,
    slowdown,
    count: times.length,
    renderP50Ms: of("renderMs", 50),
    patchedP50Ms: of("patchedMs", 50),
    patchedP95Ms: of("patchedMs", 95),
    paintedP50Ms: of("paintedMs", 50),
    paintedP95Ms: of("paintedMs", 95),
  });
}

function instanceOf(code: string): SectionInstance {
  const parsed = parseSectionSchema(code);
  if (parsed.kind !== "schema") throw new Error("The measured section has no schema");
  return sampleInstance(parsed.schema, STORE);
}
