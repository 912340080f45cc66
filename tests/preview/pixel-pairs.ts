import type { Browser, Locator, Page, Route } from "playwright-core";
import { z } from "zod";
import type { PreviewData } from "#app/ui/section-preview/messages.ts";
import { defaultInstance } from "#liquid/schema/default-instance.ts";
import { parseSectionSchema } from "#liquid/schema/parse-section-schema.ts";
import { SHOP, type TestDemo } from "#tests/harness/demo.ts";
import { bundledFrame, listeningServer, openPreview, render } from "./preview-host.ts";

/** Different in layout, pictures, scripts and settings. */
export const COMPARED = [
  "hero",
  "faq",
  "testimonials",
  "product-grid",
  "image-with-text",
  "pricing",
] as const;

export const WIDTHS = [1200, 768, 375] as const;

/** Higher than any of the sections: nothing has to be scrolled. */
const HEIGHT = 6_000;

const Section = z.object({
  section: z.object({ id: z.string(), code: z.string(), currentVersionId: z.string() }),
});
const Themes = z.object({ themes: z.array(z.object({ id: z.string(), role: z.string() })) });
const Plan = z.object({ fileName: z.string(), expectedChecksum: z.string().nullable() });

export type PublishedSection = { code: string; storefrontUrl: string };

/** Publishes a template to the draft theme and puts it on the home page there, as a merchant would. */
export async function publishTemplate(
  demo: TestDemo,
  templateId: string,
): Promise<PublishedSection> {
  const { section } = await demo.call(Section, "/api/sections", { body: { templateId } });
  const { themes } = await demo.call(Themes, "/api/themes");
  const themeId = themes.find(({ role }) => role !== "main")?.id ?? "";
  const query = new URLSearchParams({ themeId });
  const plan = await demo.call(Plan, `/api/sections/${section.id}/publish-plan?${query}`);
  await demo.call(z.unknown(), `/api/sections/${section.id}/publish`, {
    body: { themeId, versionId: section.currentVersionId, ...plan },
  });
  const type = plan.fileName.replace(/^sections\/|\.liquid$/g, "");
  return { code: section.code, storefrontUrl: await placeOnHomePage(demo, themeId, type) };
}

/** "Add section" in the stand-in of the theme editor. @returns the storefront's address of it. */
async function placeOnHomePage(demo: TestDemo, themeId: string, type: string): Promise<string> {
  const store = SHOP.replace(/\.myshopify\.com$/, "");
  const editor = new URL(
    `/store/${store}/themes/${themeId.split("/").at(-1)}/editor`,
    demo.adminUrl,
  );
  const response = await fetch(editor, {
    method: "POST",
    headers: { origin: new URL(demo.adminUrl).origin },
    body: new URLSearchParams({ template: "index", type }),
  });
  const page = await response.text();
  const source = /<iframe [^>]*src="([^"]+)"/.exec(page)?.[1] ?? "";
  return source.replaceAll("&amp;", "&");
}

/** Takes pictures of the same sections in the preview's frame and on the storefront. */
export async function pixelPairs(browser: Browser, demo: TestDemo) {
  const sources = await bundledFrame();
  const response = await demo.api("/api/preview?themeId=" + (await draftThemeId(demo)));
  const data: PreviewData = await response.json();
  const host = await listeningServer((_request, answer) => {
    answer.setHeader("content-type", "text/html");
    answer.end("<!doctype html><title>Preview</title><body style='margin:0'></body>");
  });
  const page = await browser.newPage({ reducedMotion: "reduce" });
  await page.route("**/*", letIntoFrames);
  return {
    async shoot(section: PublishedSection, width: number) {
      await page.setViewportSize({ width, height: HEIGHT });
      return {
        preview: await shootPreview(page, host.origin, sources, data, section.code, width),
        storefront: await shootStorefront(page, host.origin, section.storefrontUrl, width),
      };
    },
    differences: (pair: { preview: Buffer; storefront: Buffer }) => differences(page, pair),
    async close() {
      await page.close();
      host.close();
    },
  };
}

async function draftThemeId(demo: TestDemo): Promise<string> {
  const { themes } = await demo.call(Themes, "/api/themes");
  return encodeURIComponent(themes.find(({ role }) => role !== "main")?.id ?? "");
}

async function shootPreview(
  page: Page,
  origin: string,
  sources: Awaited<ReturnType<typeof bundledFrame>>,
  { store, look, mediaOrigins }: PreviewData,
  code: string,
  width: number,
): Promise<Buffer> {
  await page.goto(origin);
  await openPreview(page, sources, mediaOrigins, store, look);
  await page.locator("iframe").evaluate((frame: HTMLElement, style) => {
    frame.style.cssText = style;
  }, frameStyle(width));
  const parsed = parseSectionSchema(code);
  if (parsed.kind !== "schema") throw new Error("The section has no schema");
  await render(page, code, { instance: defaultInstance(parsed.schema), index: 2 });
  return shootSection(page.frameLocator("iframe").locator(".shopify-section").first());
}

/** In a frame too: browsers draw the letters of a frame a little differently from a page's own. */
async function shootStorefront(
  page: Page,
  origin: string,
  url: string,
  width: number,
): Promise<Buffer> {
  await page.goto(origin);
  await page.evaluate(
    ([address, style]) => {
      const frame = document.createElement("iframe");
      frame.src = address;
      frame.style.cssText = style;
      document.body.replaceChildren(frame);
    },
    [url, frameStyle(width)] as const,
  );
  const id = decodeURIComponent(new URL(url).hash.slice(1)).replace("shopify-section-", "");
  return shootSection(page.frameLocator("iframe").locator(`[id^="shopify-section"][id$="${id}"]`));
}

/** Only the admin may show the storefront in a frame; here the test may. */
async function letIntoFrames(route: Route): Promise<void> {
  if (route.request().resourceType() !== "document") return route.continue();
  const response = await route.fetch();
  const {
    "x-frame-options": _options,
    "content-security-policy": _policy,
    ...headers
  } = response.headers();
  return route.fulfill({ response, headers });
}

const frameStyle = (width: number): string =>
  `display:block;border:0;width:${width}px;height:${HEIGHT}px`;

/** When fonts and pictures have come, and nothing moves. */
async function shootSection(section: Locator): Promise<Buffer> {
  await section.evaluate(async (element) => {
    const { ownerDocument } = element;
    for (const image of element.querySelectorAll("img")) image.loading = "eager";
    await ownerDocument.fonts.ready;
    await Promise.all(
      [...element.querySelectorAll("img")].map((image) => image.decode().catch(() => null)),
    );
  });
  await section.evaluate(standAlone, TOP);
  return section.screenshot({ animations: "disabled" });
}

/** Where the section stands in both pictures, in pixels: gradients and curves are drawn by where they are. */
const TOP = 64;

/** Takes away what stands around it, and puts it where it stands in the other picture. */
function standAlone(element: HTMLElement, top: number): void {
  for (
    let inner: Element = element;
    inner !== document.body;
    inner = inner.parentElement ?? document.body
  )
    for (const other of inner.parentElement?.children ?? [])
      if (other !== inner && other instanceof HTMLElement)
        other.style.setProperty("display", "none", "important");
  element.style.marginTop = "0px";
  const { top: before } = element.getBoundingClientRect();
  element.style.marginTop = `${top - before}px`;
}

/** The share of pixels that are not the same, and by how much at most, of 255. */
async function differences(page: Page, pair: { preview: Buffer; storefront: Buffer }) {
  const addresses = [pair.preview, pair.storefront].map(
    (picture) => `data:image/png;base64,${picture.toString("base64")}`,
  );
  await page.goto("about:blank");
  return page.evaluate(async (sources) => {
    const [one, other] = await Promise.all(
      sources.map(async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext("2d");
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, image.width, image.height) ?? null;
      }),
    );
    if (!one || !other) throw new Error("The pictures could not be read");
    const sizes = [
      [one.width, one.height],
      [other.width, other.height],
    ];
    let count = 0;
    let largest = 0;
    for (let at = 0; at < one.data.length; at += 4) {
      const by = Math.max(
        ...[0, 1, 2, 3].map((part) =>
          Math.abs((one.data[at + part] ?? 0) - (other.data[at + part] ?? 0)),
        ),
      );
      if (by > 0) count += 1;
      largest = Math.max(largest, by);
    }
    return { sizes, share: (4 * count) / one.data.length, largest };
  }, addresses);
}
