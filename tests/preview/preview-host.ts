import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { frameDocument } from "#app/ui/section-preview/frame-document.ts";
import type { FromFrame, PreviewInput, ToFrame } from "#app/ui/section-preview/messages.ts";
import { defaultInstance } from "#liquid/schema/default-instance.ts";
import { parseSectionSchema } from "#liquid/schema/parse-section-schema.ts";
import { LOOK, STORE } from "./preview-shop.ts";

/** A web server of its own, which remembers what it was asked for. */
export async function listeningServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    answer(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address: AddressInfo | string | null = server.address();
  if (typeof address !== "object" || address === null) throw new Error("No address");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The frame's two scripts, as the app's build makes them. */
export async function bundledFrame(): Promise<{ runtime: string; worker: string }> {
  const [runtime, worker] = await Promise.all(
    ["frame-runtime", "render-worker"].map(async (name) => {
      const { outputFiles } = await build({
        entryPoints: [`app/ui/section-preview/${name}.ts`],
        bundle: true,
        write: false,
        format: "iife",
        target: "es2023",
        minify: true,
      });
      return outputFiles[0]?.text ?? "";
    }),
  );
  return { runtime: runtime ?? "", worker: worker ?? "" };
}

declare global {
  interface Window {
    told: FromFrame[];
    tell(message: ToFrame): void;
  }
}

/** Puts a preview frame into a page, as the editor does. */
export async function openPreview(
  page: Page,
  sources: { runtime: string; worker: string },
  mediaOrigins: string[],
  store = STORE,
  look = LOOK,
): Promise<void> {
  const html = frameDocument(sources.runtime, mediaOrigins);
  const start: ToFrame = {
    type: "start",
    workerSource: sources.worker,
    store,
    look,
    scrollTop: 0,
  };
  await page.evaluate(
    ([source, message]) => {
      const frame = document.createElement("iframe");
      frame.setAttribute("sandbox", "allow-scripts");
      frame.style.cssText = "width:800px;height:500px;border:0";
      frame.srcdoc = source;
      window.told = [];
      window.tell = (next) => frame.contentWindow?.postMessage(next, "*");
      addEventListener("message", ({ source: from, data }) => {
        if (from !== frame.contentWindow) return;
        if (data.type === "ready") window.tell(message);
        window.told.push(data);
      });
      document.body.replaceChildren(frame);
    },
    [html, start] as const,
  );
  await page.waitForFunction(() => window.told.some(({ type }) => type === "ready"));
}

/** Shows a section and waits for what the frame says of it. */
export async function render(
  page: Page,
  code: string,
  change: Partial<PreviewInput> = {},
): Promise<FromFrame> {
  const parsed = parseSectionSchema(code);
  const instance =
    parsed.kind === "schema" ? defaultInstance(parsed.schema) : { settings: {}, blocks: [] };
  const input: PreviewInput = { code, instance, sectionId: "preview", designMode: true, ...change };
  return page.evaluate(async (next) => {
    const from = window.told.length;
    window.tell({ type: "render", input: next });
    for (;;) {
      const answer = window.told
        .slice(from)
        .find(({ type }) => type === "rendered" || type === "too-slow");
      if (answer) return answer;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }, input);
}
