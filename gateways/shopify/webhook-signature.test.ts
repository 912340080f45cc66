import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { isSignedWebhook } from "./webhook-signature.ts";

const SECRET = "shh";
const BODY = '{"id":1,"name":"Casa Barro – ü"}';

function signed(body: string | Buffer, secret = SECRET): Headers {
  const signature = createHmac("sha256", secret).update(body).digest("base64");
  return new Headers({ "X-Shopify-Hmac-Sha256": signature });
}

test("a body signed with the app's secret is accepted, as text and as bytes", () => {
  expect(isSignedWebhook(BODY, signed(BODY), SECRET)).toBe(true);
  expect(isSignedWebhook(Buffer.from(BODY), signed(BODY), SECRET)).toBe(true);
});

test("bytes that are no valid text are compared as bytes", () => {
  const bytes = Buffer.from([0xff, 0x00, 0xfe]);
  expect(isSignedWebhook(bytes, signed(bytes), SECRET)).toBe(true);
  expect(isSignedWebhook(bytes.toString("utf8"), signed(bytes), SECRET)).toBe(false);
});

test("another secret, a changed body and a signature in hexadecimal are refused", () => {
  expect(isSignedWebhook(BODY, signed(BODY, "guess"), SECRET)).toBe(false);
  expect(isSignedWebhook(`${BODY} `, signed(BODY), SECRET)).toBe(false);
  const hexadecimal = createHmac("sha256", SECRET).update(BODY).digest("hex");
  expect(isSignedWebhook(BODY, new Headers({ "x-shopify-hmac-sha256": hexadecimal }), SECRET)).toBe(
    false,
  );
});

test.for(["", "AAAA", "=".repeat(44), "A".repeat(100_000)])(
  "a signature of the wrong length or form is refused: %.20s",
  (signature) => {
    expect(isSignedWebhook(BODY, new Headers({ "x-shopify-hmac-sha256": signature }), SECRET)).toBe(
      false,
    );
  },
);

test("no signature, and no secret to check it with, are refused", () => {
  expect(isSignedWebhook(BODY, new Headers(), SECRET)).toBe(false);
  expect(isSignedWebhook(BODY, signed(BODY, ""), "")).toBe(false);
});
