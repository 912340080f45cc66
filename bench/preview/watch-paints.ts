import type { Page } from "playwright-core";
import type { PreviewInput } from "#app/ui/section-preview/messages.ts";

/** From the message of a change on: the worker's rendering alone, the patched page, the painted page. */
export type Watched = { renderMs: number; patchedMs: number; paintedMs: number };

declare global {
  interface Window {
    changeOnce(input: object): Promise<Watched>;
  }
}

/** Sends changes into the frame one after the other, and takes the time of each. */
export async function watchPaints(page: Page) {
  const holder = await page.locator("iframe").elementHandle();
  const frame = await holder?.contentFrame();
  if (!frame) throw new Error("The preview has no frame");
  await frame.evaluate(() => {
    const now = () => performance.timeOrigin + performance.now();
    const main = document.querySelector("main");
    if (main === null) throw new Error("The preview has no main");
    new MutationObserver(() => {
      const patchedAt = now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        // A message that is sent while a frame is made is read when it is done.
        port1.addEventListener("message", () =>
          parent.postMessage({ type: "bench-painted", patchedAt, paintedAt: now() }, "*"),
        );
        port1.start();
        port2.postMessage(null);
      });
    }).observe(main, { subtree: true, childList: true, characterData: true });
  });
  await page.evaluate(() => {
    window.changeOnce = (input) =>
      new Promise((resolve) => {
        let renderMs = 0;
        const listen = ({ data }: MessageEvent) => {
          if (data.type === "rendered") renderMs = data.durationMs;
          if (data.type !== "bench-painted") return;
          removeEventListener("message", listen);
          const since = (at: number) => at - sentAt;
          resolve({
            renderMs,
            patchedMs: since(data.patchedAt),
            paintedMs: since(data.paintedAt),
          });
        };
        addEventListener("message", listen);
        const sentAt = performance.timeOrigin + performance.now();
        window.tell({
          type: "render",
          input: {
            ...input,
            instance: Reflect.get(input, "instance"),
            sectionId: "preview",
            designMode: true,
          },
        });
      });
  });
  let times: Watched[] = [];
  return {
    /** A new version fades in; the next one of a run comes long after. */
    rest: () =>
      frame.evaluate(async () => {
        await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
      }),
    async change(input: Partial<PreviewInput>): Promise<void> {
      times.push(await page.evaluate((next) => window.changeOnce(next), input));
    },
    take(): Watched[] {
      const taken = times;
      times = [];
      return taken;
    },
  };
}
