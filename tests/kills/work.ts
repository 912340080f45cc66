import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { TestDemo } from "#tests/harness/demo.ts";
import { readStream } from "#tests/harness/event-stream.ts";
import { ChangedSection, CreatedSection, Published, PublishPlan, Themes } from "../http/shapes.ts";
import type { Acknowledged, SeenRun } from "./acknowledged.ts";

/** What merchants do, over and over, until the server dies under them. */
export const WORK = { create, stream, save, publish };

export type Work = keyof typeof WORK;

type Deed = (demo: TestDemo, shop: string, acknowledged: Acknowledged) => Promise<void>;

/** Works until the server stops answering, or there is nothing more to do. */
export async function workUntilKilled(
  work: Work,
  ...[demo, shop, acknowledged]: Parameters<Deed>
): Promise<void> {
  try {
    for (;;) await WORK[work](demo, shop, acknowledged);
  } catch (error) {
    if (!(error instanceof ServerGone)) throw error;
  }
}

/** The server was killed, or takes no more work from this shop for now. */
class ServerGone extends Error {}

async function create(...[demo, shop, acknowledged]: Parameters<Deed>): Promise<void> {
  const id = randomUUID();
  await ask(demo, CreatedSection, "/api/sections", shop, { body: { id, name: id } });
  acknowledged.sections.push({ shop, id, name: id });
  // Enough of them to lose one; each is looked for after every kill.
  await new Promise((resolve) => setTimeout(resolve, 20));
}

async function stream(...[demo, shop, acknowledged]: Parameters<Deed>): Promise<void> {
  const sectionId = await newSection(demo, shop, acknowledged);
  const sent = { sectionId, messageId: randomUUID(), content: "Three customer reviews" };
  const response = await demo.chat(sent, { shop }).catch(gone);
  if (!response.ok) throw new ServerGone(`chat: ${response.status}`);
  const run: SeenRun = { shop, ...sent, generationId: "", events: [] };
  await readStream(response, (event) => {
    if (run.generationId === "") {
      run.generationId = z.uuid().parse(event["generationId"]);
      acknowledged.runs.push(run);
    }
    run.events.push(event);
    return false;
  });
}

async function save(...[demo, shop, acknowledged]: Parameters<Deed>): Promise<void> {
  const { section } = await fromTemplate(demo, shop, acknowledged);
  let baseVersionId = section.currentVersionId;
  for (let edit = 1; edit <= 5; edit += 1) {
    const code = `${section.code}<!-- ${edit} -->`;
    const body = { code, baseVersionId };
    const saved = await ask(demo, ChangedSection, `/api/sections/${section.id}`, shop, {
      method: "PATCH",
      body,
    });
    baseVersionId = saved.version?.id ?? null;
    if (baseVersionId === null) throw new Error("Saving code made no version");
    acknowledged.versions.push({ shop, sectionId: section.id, id: baseVersionId, code });
  }
}

async function publish(...[demo, shop, acknowledged]: Parameters<Deed>): Promise<void> {
  const { section } = await fromTemplate(demo, shop, acknowledged);
  const { themes } = await ask(demo, Themes, "/api/themes", shop);
  const themeId = themes.find(({ role, writable }) => role !== "main" && writable)?.id ?? "";
  const plan = await ask(
    demo,
    PublishPlan,
    `/api/sections/${section.id}/publish-plan?${new URLSearchParams({ themeId })}`,
    shop,
  );
  const { publication } = await ask(demo, Published, `/api/sections/${section.id}/publish`, shop, {
    body: {
      themeId,
      fileName: plan.fileName,
      versionId: section.currentVersionId,
      expectedChecksum: plan.expectedChecksum,
    },
  });
  const { id, checksum } = publication;
  acknowledged.publications.push({ shop, sectionId: section.id, id, checksum });
}

async function newSection(...[demo, shop, acknowledged]: Parameters<Deed>): Promise<string> {
  // A name of its own: one that was not chosen follows the code.
  const name = randomUUID();
  const { section } = await ask(demo, CreatedSection, "/api/sections", shop, { body: { name } });
  acknowledged.sections.push({ shop, id: section.id, name });
  return section.id;
}

async function fromTemplate(...[demo, shop, acknowledged]: Parameters<Deed>) {
  const created = await ask(demo, CreatedSection, "/api/sections", shop, {
    body: { templateId: "faq", name: randomUUID() },
  });
  const { id, name } = created.section;
  acknowledged.sections.push({ shop, id, name });
  return created;
}

async function ask<Shape extends z.ZodType>(
  demo: TestDemo,
  shape: Shape,
  address: string,
  shop: string,
  request: { method?: string; body?: unknown } = {},
): Promise<z.output<Shape>> {
  const response = await demo.api(address, { shop, ...request }).catch(gone);
  const text = await response.text().catch(gone);
  // The simulator answers 502 with a page while there is no app behind it.
  if (response.status === 502 && text.startsWith("<")) throw new ServerGone(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${text}`);
  return shape.parse(JSON.parse(text));
}

const gone = (cause: unknown): never => {
  throw new ServerGone("The server is gone", { cause });
};
