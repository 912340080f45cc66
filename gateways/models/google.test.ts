import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import type { ModelEvent, ModelRequest, SectionModel } from "#domain/generation/section-model.ts";
import { ModelUnavailable } from "#platform/errors.ts";
import {
  answerWith,
  begin,
  chunk,
  end,
  type GoogleStandIn,
  type Handler,
  refuse,
  startGoogle,
  text,
} from "./google-stand-in.ts";
import { createGoogleModel } from "./google.ts";
import type { StallLimits } from "./stall-limits.ts";

let opened: GoogleStandIn[] = [];
let calls: GoogleStandIn["calls"] = [];

afterEach(async () => {
  for (const standIn of opened) await standIn.close();
  opened = [];
});

const google = (...handlers: Handler[]) => googleWithin({}, ...handlers);

async function googleWithin(limits: Partial<StallLimits>, ...handlers: Handler[]) {
  const standIn = await startGoogle(handlers, limits);
  opened.push(standIn);
  calls = standIn.calls;
  return standIn.model;
}

const request: ModelRequest = {
  instructions: "Write a section.",
  turns: [
    { role: "user", content: "A hero" },
    { role: "assistant", content: "Here it is." },
    { role: "user", content: "Larger" },
  ],
  images: [{ mediaType: "image/png", base64: "iVBORw0KGgo=" }],
  brief: {
    request: "Larger",
    currentCode: null,
    prefix: "gs-hero",
    tone: null,
    style: null,
    templateId: null,
    theme: null,
    element: null,
    problems: [],
  },
  maxOutputTokens: 9_000,
};

async function collect(model: SectionModel, signal = new AbortController().signal) {
  const events: ModelEvent[] = [];
  let error: unknown;
  try {
    for await (const event of model.stream(request, signal)) events.push(event);
  } catch (thrown) {
    error = thrown;
  }
  const words = events.map((event) => (event.type === "text-delta" ? event.text : "")).join("");
  return { events, error, words };
}

const finish = (events: ModelEvent[]) => events.find((event) => event.type === "finish");
const usages = (events: ModelEvent[]) =>
  events.flatMap((event) => (event.type === "usage" ? [event.usage] : []));

describe("an answer", () => {
  test("streams, ends with usage that counts thoughts, and has a price", async () => {
    const model = await google(answerWith(text("One "), text("two."), end()));
    const { events, words, error } = await collect(model);
    expect(error).toBeUndefined();
    expect(words).toBe("One two.");
    expect(usages(events)).toEqual([{ inputTokens: 120, outputTokens: 50 }]);
    expect(finish(events)).toEqual({ type: "finish", reason: "stop" });
    expect(model.costMicroDollars({ inputTokens: 120, outputTokens: 50 })).toBe(278);
    expect(model.costMicroDollars({ inputTokens: 120, outputTokens: null })).toBeNull();
  });

  test("is asked for with the rules as the system's, the turns, and the image in the last turn", async () => {
    const model = await google(answerWith(text("x"), end()));
    await collect(model);
    expect(calls[0]?.url).toBe("/v1beta/models/gemini-3.8-flash:streamGenerateContent?alt=sse");
    expect(calls[0]?.key).toBe("secret-key");
    expect(calls[0]?.body).toMatchObject({
      systemInstruction: { parts: [{ text: "Write a section." }] },
      generationConfig: { maxOutputTokens: 9_000 },
      contents: [
        { role: "user", parts: [{ text: "A hero" }] },
        { role: "model", parts: [{ text: "Here it is." }] },
        {
          role: "user",
          parts: [
            { inlineData: { mimeType: "image/png", data: "iVBORw0KGgo=" } },
            { text: "Larger" },
          ],
        },
      ],
    });
  });

  test("survives characters that are cut between two packets", async () => {
    const bytes = Buffer.from(text("Größe 😀 日本") + end());
    const model = await google(async (response) => {
      begin(response);
      for (const byte of bytes) response.write(Buffer.from([byte]));
      await sleep(5);
      response.end();
    });
    expect((await collect(model)).words).toBe("Größe 😀 日本");
  });

  test("reports usage as it grows, so that a stopped run keeps it", async () => {
    const model = await google(
      answerWith(
        chunk({
          candidates: [{ content: { role: "model", parts: [{ text: "a" }] } }],
          usageMetadata: { promptTokenCount: 9, candidatesTokenCount: 1 },
        }),
        end(),
      ),
    );
    expect(usages((await collect(model)).events)).toEqual([
      { inputTokens: 9, outputTokens: 1 },
      { inputTokens: 120, outputTokens: 50 },
    ]);
  });

  test("says why it ended", async () => {
    const reasons = {
      STOP: "stop",
      MAX_TOKENS: "length",
      SAFETY: "safety",
      PROHIBITED_CONTENT: "safety",
      OTHER: "other",
    };
    for (const [theirs, ours] of Object.entries(reasons)) {
      const model = await google(answerWith(text("x"), end(theirs)));
      expect(finish((await collect(model)).events)).toEqual({ type: "finish", reason: ours });
    }
  });

  test("that the provider blocks before the first word ends for safety", async () => {
    const model = await google(
      answerWith(
        chunk({
          promptFeedback: { blockReason: "SAFETY" },
          usageMetadata: { promptTokenCount: 7 },
        }),
      ),
    );
    const { events, error } = await collect(model);
    expect(error).toBeUndefined();
    expect(finish(events)).toEqual({ type: "finish", reason: "safety" });
  });
});

describe("before the first word", () => {
  test("a 429 is tried again after the time it names", async () => {
    const started = Date.now();
    const model = await google(
      refuse(429, { "retry-after": "1" }),
      answerWith(text("Yes."), end()),
    );
    expect((await collect(model)).words).toBe("Yes.");
    expect(Date.now() - started).toBeGreaterThanOrEqual(990);
    expect(calls).toHaveLength(2);
  });

  test("a 429 that asks to wait too long is refused at once", async () => {
    const { error } = await collect(await google(refuse(429, { "retry-after": "3600" })));
    expect(error).toBeInstanceOf(ModelUnavailable);
    expect(calls).toHaveLength(1);
  });

  test("a 500 is tried twice more, then the model is unavailable", async () => {
    const { error } = await collect(await google(refuse(500)));
    expect(error).toBeInstanceOf(ModelUnavailable);
    expect(String(error)).toContain("500");
    expect(calls).toHaveLength(3);
  });

  test("a refused key is not tried again and is not in the message", async () => {
    const { error } = await collect(await google(refuse(403)));
    expect(error).toBeInstanceOf(ModelUnavailable);
    expect(String(error)).not.toContain("secret-key");
    expect(calls).toHaveLength(1);
  });

  test("silence is unavailable after the limit, with or without headers", async () => {
    for (const handler of [() => undefined, begin]) {
      const { error } = await collect(await googleWithin({ firstInMs: 200 }, handler));
      expect(error).toBeInstanceOf(ModelUnavailable);
      // On a busy machine it may have been given up before it was heard.
      expect(calls.length).toBeLessThanOrEqual(1);
    }
  });
});

describe("in the middle of an answer", () => {
  test("silence is unavailable, and is not tried again", async () => {
    const model = await googleWithin({ betweenInMs: 200 }, (response) => {
      begin(response);
      response.write(text("Half "));
    });
    const { words, error } = await collect(model);
    expect(words).toBe("Half ");
    expect(error).toBeInstanceOf(ModelUnavailable);
    expect(calls).toHaveLength(1);
  });

  test("a broken connection is unavailable after what came", async () => {
    const model = await google((response) => {
      begin(response);
      response.write(text("Half "), () => response.destroy());
    });
    const { words, error } = await collect(model);
    expect(words).toBe("Half ");
    expect(error).toBeInstanceOf(ModelUnavailable);
  });

  test("an end without a finish is a broken answer", async () => {
    const { words, error } = await collect(await google(answerWith(text("Half "))));
    expect(words).toBe("Half ");
    expect(error).toBeInstanceOf(ModelUnavailable);
  });

  test("an error in the stream is unavailable", async () => {
    const failure = chunk({ error: { code: 503, message: "Overloaded.", status: "UNAVAILABLE" } });
    const { error } = await collect(await google(answerWith(text("Half "), failure)));
    expect(error).toBeInstanceOf(ModelUnavailable);
  });

  test("stopping closes the connection", async () => {
    let closed = false;
    const stop = new AbortController();
    const model = await google((response) => {
      begin(response);
      response.write(text("Half "), () => stop.abort());
      response.on("close", () => (closed = true));
    });
    const { error } = await collect(model, stop.signal);
    expect(error).toMatchObject({ name: "AbortError" });
    await expect.poll(() => closed).toBe(true);
  });

  test("leaving the stream closes the connection too", async () => {
    let closed = false;
    const model = await google((response) => {
      begin(response);
      response.write(text("Half "));
      response.on("close", () => (closed = true));
    });
    for await (const event of model.stream(request, new AbortController().signal)) {
      if (event.type === "text-delta") break;
    }
    await expect.poll(() => closed).toBe(true);
  });
});

test("stopping during the wait for a retry ends it", async () => {
  const stop = new AbortController();
  const model = await google((response, asked) => {
    response.on("close", () => stop.abort());
    return refuse(429, { "retry-after": "2" })(response, asked);
  });
  const { error } = await collect(model, stop.signal);
  expect(error).toMatchObject({ name: "AbortError" });
  expect(calls).toHaveLength(1);
});

test("a price that changes on a day follows the clock, and an unlisted model has none", () => {
  const usage = { inputTokens: 1_000_000, outputTokens: 1_000_000 };
  const cost = (modelId: string, day: string) =>
    createGoogleModel({ modelId, apiKey: "k", now: () => new Date(day) }).costMicroDollars(usage);
  expect(cost("gemini-3.8-flash", "2026-12-31T23:59:59Z")).toBe(4_500_000);
  expect(cost("gemini-3.8-flash", "2027-01-01T00:00:00Z")).toBe(9_000_000);
  expect(cost("constructor", "2026-12-31T00:00:00Z")).toBeNull();
});
