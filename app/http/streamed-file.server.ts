import type { Log } from "#platform/log.ts";

const PIECE_IN_CHARACTERS = 64 * 1024;

/**
 * A file to download that is written while it is sent, no faster than it is taken.
 *
 * A fault on the way cuts the connection, so that the browser does not take the file for a whole one.
 */
export function streamedFile(
  { log }: { log: Pick<Log, "error"> },
  text: AsyncIterable<string>,
  file: { fileName: string; contentType: string },
): Response {
  const parts = text[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        let piece = "";
        let part = await parts.next();
        for (; !part.done; part = await parts.next()) {
          piece += part.value;
          if (piece.length >= PIECE_IN_CHARACTERS) break;
        }
        if (piece !== "") controller.enqueue(encoder.encode(piece));
        if (part.done) controller.close();
      } catch (err) {
        log.error({ err, file: file.fileName }, "A download was cut short");
        controller.error(err);
      }
    },
    async cancel() {
      await parts.return?.();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": file.contentType,
      "content-disposition": `attachment; filename="${file.fileName}"`,
      "cache-control": "no-store",
    },
  });
}
