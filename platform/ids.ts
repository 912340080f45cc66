import { randomUUID } from "node:crypto";

export type Ids = { uuid(): string };

export const randomIds: Ids = { uuid: () => randomUUID() };
