import { BROKEN_ANSWERS, type FaultKind } from "./faults.ts";

type Broken = (typeof BROKEN_ANSWERS)[number];
type Answer = { status: number; type: string; body: string; headers?: Record<string, string> };

const JSON_TYPE = "application/json; charset=utf-8";
const HTML_TYPE = "text/html; charset=utf-8";
const PAGE =
  "<!doctype html><html><head><title>Shopify</title></head><body><h1>Sorry</h1></body></html>";

const refused = (status: number, errors: string): Answer => ({
  status,
  type: JSON_TYPE,
  body: JSON.stringify({ errors }),
});

const ANSWERS: Record<Broken, Answer> = {
  "http-402": refused(402, "Unavailable Shop"),
  "http-403": refused(403, "Forbidden"),
  "http-404": refused(404, "Not Found"),
  "http-429": {
    ...refused(
      429,
      "Exceeded the rate limit. Reduce request rates to resume uninterrupted service.",
    ),
    headers: { "retry-after": "1.0" },
  },
  "http-500": refused(500, "Internal Server Error"),
  "http-502": { status: 502, type: HTML_TYPE, body: PAGE.replace("Sorry", "Bad gateway") },
  html: { status: 200, type: HTML_TYPE, body: PAGE },
  empty: { status: 200, type: JSON_TYPE, body: "" },
  "bad-json": { status: 200, type: JSON_TYPE, body: '{"data":{' },
};

/** An answer that is none of the API's; null for faults of another kind. */
export function brokenAnswer(fault: FaultKind): Response | null {
  const broken = BROKEN_ANSWERS.find((each) => each === fault);
  if (broken === undefined) return null;
  const { status, type, body, headers } = ANSWERS[broken];
  return new Response(body, { status, headers: { "content-type": type, ...headers } });
}
