import { problem } from "#app/http/problem.server.ts";

const unknown = () =>
  problem({ status: 404, code: "not-found", detail: "There is no such address in this API." });

export const loader = unknown;
export const action = unknown;
