import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { TestDemo } from "#tests/harness/demo.ts";
import { readStream, type StreamedEvent } from "#tests/harness/event-stream.ts";
import { OneVersion, SectionPage } from "../http/shapes.ts";
import type { Acknowledged, SeenRun } from "./acknowledged.ts";

const AT_ONCE = 8;

/** After this long a run that nobody owns must have been ended. */
const ENDED_WITHIN_IN_MS = 60_000;

/** What is missing, or not as it was when the server said yes; empty when all is well. */
export async function lostOf(demo: TestDemo, acknowledged: Acknowledged): Promise<string[]> {
  const lost: string[] = [];
  await inTurns(acknowledged.sections, async ({ shop, id, name }) => {
    const page = await pageOf(demo, shop, id);
    if (page?.section.name !== name) lost.push(`section ${id}`);
  });
  await inTurns(acknowledged.versions, async ({ shop, sectionId, id, code }) => {
    const address = `/api/sections/${sectionId}/versions/${id}`;
    const { version } = await demo.call(OneVersion, address, { shop });
    if (version.code !== code) lost.push(`version ${id}`);
  });
  await inTurns(acknowledged.publications, async (publication) => {
    if (!(await isPublished(demo, publication))) lost.push(`publication ${publication.id}`);
  });
  return lost;
}

async function inTurns<Item>(items: Item[], look: (item: Item) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE)
    await Promise.all(items.slice(from, from + AT_ONCE).map(look));
}

/** What is wrong with the streams of runs that readers saw the beginning of. */
export async function tornStreams(demo: TestDemo, runs: SeenRun[]): Promise<string[]> {
  return (await Promise.all(runs.map((run) => tornStream(demo, run)))).flat();
}

async function tornStream(demo: TestDemo, run: SeenRun): Promise<string[]> {
  const response = await demo.api(`/api/chat/stream?generationId=${run.generationId}`, {
    shop: run.shop,
  });
  const limit = AbortSignal.timeout(ENDED_WITHIN_IN_MS);
  const { events } = await Promise.race([
    readStream(response),
    new Promise<never>((_, reject) =>
      limit.addEventListener("abort", () => reject(new Error(`Run ${run.generationId} hangs`))),
    ),
  ]);
  const complaints: string[] = [];
  if (!isDeepStrictEqual(events.slice(0, run.events.length), run.events))
    complaints.push("tells another beginning");
  if (events.some(({ id }, index) => id !== index + 1)) complaints.push("does not count from 1");
  if (events.filter(isTerminal).length !== 1 || !isTerminal(events.at(-1)))
    complaints.push("does not end once");
  if (!endedWell(events.at(-1))) complaints.push(`ends with ${JSON.stringify(events.at(-1))}`);
  complaints.push(...(await versionComplaints(demo, run, events)));
  return complaints.map((complaint) => `run ${run.generationId} ${complaint}`);
}

/** A run that says it saved a version has saved it; one that was interrupted has not. */
async function versionComplaints(
  demo: TestDemo,
  run: SeenRun,
  events: StreamedEvent[],
): Promise<string[]> {
  const saved = events.find(({ type }) => type === "version-saved")?.["versionId"];
  const page = await pageOf(demo, run.shop, run.sectionId);
  const own = page?.versions.filter(({ generationId }) => generationId === run.generationId) ?? [];
  const expected = saved === undefined ? [] : [saved];
  return isDeepStrictEqual(
    own.map(({ id }) => id),
    expected,
  )
    ? []
    : [`has ${own.length} versions and tells of ${expected.length}`];
}

const TERMINAL = ["generation-complete", "generation-failed", "generation-cancelled"];
const isTerminal = (event: StreamedEvent | undefined) => TERMINAL.includes(event?.type ?? "");

function endedWell(event: StreamedEvent | undefined): boolean {
  if (event?.type === "generation-complete") return event["outcome"] === "completed";
  return event?.["code"] === "interrupted" && event["retryable"] === true;
}

async function pageOf(demo: TestDemo, shop: string, id: string) {
  const response = await demo.api(`/api/sections/${id}`, { shop });
  return response.ok ? SectionPage.parse(await response.json()) : null;
}

const State = z.object({
  themes: z.array(
    z.object({
      id: z.string(),
      files: z.record(z.string(), z.object({ checksum: z.string() })),
    }),
  ),
});

async function isPublished(
  demo: TestDemo,
  { shop, sectionId, id, checksum }: Acknowledged["publications"][number],
): Promise<boolean> {
  const page = await pageOf(demo, shop, sectionId);
  const publication = page?.publications.find((each) => each.id === id);
  const { themes } = State.parse(await demo.control(`state?shop=${shop}`));
  const theme = themes.find((each) => each.id === publication?.themeId);
  return (
    page?.section.status === "active" &&
    publication !== undefined &&
    theme?.files[publication.fileName]?.checksum === checksum
  );
}
