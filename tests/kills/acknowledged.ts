import type { StreamedEvent } from "#tests/harness/event-stream.ts";

/** A run as its reader saw it until the server died. */
export type SeenRun = {
  shop: string;
  sectionId: string;
  messageId: string;
  generationId: string;
  events: StreamedEvent[];
};

/** Everything the server has said yes to: it must be there after any kill. */
export type Acknowledged = {
  sections: { shop: string; id: string; name: string }[];
  versions: { shop: string; sectionId: string; id: string; code: string }[];
  publications: { shop: string; sectionId: string; id: string; checksum: string }[];
  runs: SeenRun[];
};

export const nothingYet = (): Acknowledged => ({
  sections: [],
  versions: [],
  publications: [],
  runs: [],
});
