import type { z } from "zod";
import { AppError, TooLarge } from "#platform/errors.ts";

export class MalformedJson extends AppError {
  readonly code = "malformed-json";
  readonly status = 400;
}

/** Enough for a section of 256 KB in JSON. */
export const DEFAULT_BODY_LIMIT_IN_BYTES = 1024 * 1024;

/**
 * Reads a JSON body and checks its shape; never holds more than the limit.
 *
 * @throws {TooLarge | MalformedJson | ZodError}
 */
export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  limitInBytes = DEFAULT_BODY_LIMIT_IN_BYTES,
): Promise<z.output<Schema>> {
  return parseJson(await readLimited(request, limitInBytes), schema);
}

/** The same where a body may be left out, which is what `{}` says too. */
export async function readOptionalJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  const bytes = await readLimited(request, DEFAULT_BODY_LIMIT_IN_BYTES);
  return bytes.length === 0 ? schema.parse({}) : parseJson(bytes, schema);
}

function parseJson<Schema extends z.ZodType>(bytes: Uint8Array, schema: Schema): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new MalformedJson("The body is not JSON in UTF-8.", { cause });
  }
  return schema.parse(value);
}

/** @throws {TooLarge} as soon as the limit is passed. */
export async function readLimited(request: Request, limitInBytes: number): Promise<Uint8Array> {
  const tooLarge = () => new TooLarge(`The body is larger than ${limitInBytes} bytes.`);
  if (Number(request.headers.get("content-length")) > limitInBytes) throw tooLarge();
  const reader = request.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.byteLength;
    // Not cancelled: that would cut the connection before the answer is on its way.
    if (length > limitInBytes) throw tooLarge();
    chunks.push(read.value);
  }
  return Buffer.concat(chunks);
}
