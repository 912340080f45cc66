import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createGoogleModel } from "./google.ts";
import { stallLimits, type StallLimits } from "./stall-limits.ts";

export type Handler = (response: ServerResponse, request: IncomingMessage) => void | Promise<void>;

/** A server on this machine that answers like Google's streaming endpoint, for tests. */
export type GoogleStandIn = {
  calls: { url: string; key: string | undefined; body: unknown }[];
  /** A model that talks to this server. */
  model: ReturnType<typeof createGoogleModel>;
  close(): Promise<void>;
};

/** Each request is answered by the next handler, later ones by the last. */
export async function startGoogle(
  handlers: Handler[],
  limits: Partial<StallLimits> = {},
): Promise<GoogleStandIn> {
  const calls: GoogleStandIn["calls"] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (piece: Buffer) => (text += piece.toString()));
    request.on("end", () => {
      const handler = handlers[Math.min(calls.length, handlers.length - 1)];
      const key = request.headers["x-goog-api-key"];
      calls.push({ url: request.url ?? "", key: key?.toString(), body: JSON.parse(text) });
      void handler?.(response, request);
    });
  });
  const model = createGoogleModel({
    modelId: "gemini-3.8-flash",
    apiKey: "secret-key",
    baseUrl: `http://127.0.0.1:${await listen(server)}/v1beta`,
    limits: { ...stallLimits, ...limits },
    retries: { firstWaitInMs: 5, longestWaitInMs: 2_000 },
    now: () => new Date("2026-11-21T00:00:00Z"),
  });
  return { calls, model, close: () => close(server) };
}

export const chunk = (value: object) => `data: ${JSON.stringify(value)}\r\n\r\n`;
export const text = (words: string, rest: object = {}) =>
  chunk({
    candidates: [{ content: { role: "model", parts: [{ text: words }] }, index: 0, ...rest }],
  });
export const end = (reason = "STOP") =>
  chunk({
    candidates: [
      { content: { role: "model", parts: [{ text: "" }] }, finishReason: reason, index: 0 },
    ],
    usageMetadata: {
      promptTokenCount: 120,
      candidatesTokenCount: 40,
      thoughtsTokenCount: 10,
      totalTokenCount: 170,
    },
    modelVersion: "gemini-3.8-flash",
    responseId: "r1",
  });

export function begin(response: ServerResponse) {
  response.writeHead(200, { "content-type": "text/event-stream" });
}

export function answerWith(...pieces: (string | Buffer)[]): Handler {
  return (response) => {
    begin(response);
    for (const piece of pieces) response.write(piece);
    response.end();
  };
}

export const refuse =
  (status: number, headers: Record<string, string> = {}): Handler =>
  (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(
      JSON.stringify({ error: { code: status, message: "Not now.", status: "UNAVAILABLE" } }),
    );
  };

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
}
