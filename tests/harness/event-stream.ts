import { z } from "zod";

const Event = z.looseObject({ type: z.string() });

export type StreamedEvent = z.infer<typeof Event> & { id: number };

/** What a reader of a run got: its events, the comments between them, and whether it was cut off. */
export type ReadStream = { events: StreamedEvent[]; comments: string[]; isTorn: boolean };

/**
 * Reads a run's events to the end, to the first event that satisfies `until`, or until the server dies.
 *
 * @throws when the answer is no event stream.
 */
export async function readStream(
  response: Response,
  until: (event: StreamedEvent) => boolean = () => false,
): Promise<ReadStream> {
  const read: ReadStream = { events: [], comments: [], isTorn: false };
  for await (const said of saidIn(response, read)) {
    if (typeof said === "string") read.comments.push(said);
    else read.events.push(said);
    if (typeof said !== "string" && until(said)) break;
  }
  return read;
}

/** The first comment after the one that opens the stream: its sign of life. */
export async function firstSignOfLife(response: Response): Promise<string | null> {
  const read: ReadStream = { events: [], comments: [], isTorn: false };
  for await (const said of saidIn(response, read))
    if (typeof said === "string" && said !== "open") return said;
  return null;
}

/** Events, and comments as words. */
async function* saidIn(
  response: Response,
  read: ReadStream,
): AsyncGenerator<StreamedEvent | string, void> {
  if (!response.headers.get("content-type")?.startsWith("text/event-stream"))
    throw new Error(`No event stream: ${response.status} ${await response.text()}`);
  let waiting = "";
  for await (const text of untilTorn(response, read)) {
    const blocks = (waiting + text).split("\n\n");
    waiting = blocks.pop() ?? "";
    for (const block of blocks) yield parseBlock(block);
  }
}

/** A killed server tears the connection; what came before that counts. */
async function* untilTorn(response: Response, read: ReadStream): AsyncGenerator<string, void> {
  if (response.body === null) return;
  const decoder = new TextDecoder();
  try {
    for await (const bytes of response.body) yield decoder.decode(bytes, { stream: true });
  } catch {
    read.isTorn = true;
  }
}

function parseBlock(block: string): StreamedEvent | string {
  const fields = block.split("\n").map((line) => /^([^:]*): ?(.*)$/.exec(line) ?? [line, line, ""]);
  const valueOf = (name: string) => fields.find(([, each]) => each === name)?.[2];
  const data = valueOf("data");
  if (data === undefined) return valueOf("") ?? block;
  return { ...Event.parse(JSON.parse(data)), id: Number(valueOf("id")) };
}
