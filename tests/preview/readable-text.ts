import type { Page } from "playwright-core";

export type UnreadableText = { text: string; contrast: number; color: string; surface: string };

/** Texts of the page that are harder to read than `least` to 1, with every color as the browser paints it. */
export function unreadableTexts(page: Page, least: number): Promise<UnreadableText[]> {
  return page.evaluate((limit) => {
    type Rgba = [red: number, green: number, blue: number, alpha: number];
    const context = Object.assign(document.createElement("canvas"), {
      width: 1,
      height: 1,
    }).getContext("2d", { willReadFrequently: true });
    if (!context) throw new Error("No canvas");

    const read = (css: string): Rgba => {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = css;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha / 255];
    };
    const over = (top: Rgba, under: Rgba): Rgba => {
      const mix = (a: number, b: number) => a * top[3] + b * (1 - top[3]);
      return [mix(top[0], under[0]), mix(top[1], under[1]), mix(top[2], under[2]), 1];
    };
    const surfaceOf = (element: Element | null): Rgba => {
      if (element === null) return [255, 255, 255, 1];
      const own = read(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, surfaceOf(element.parentElement));
    };
    const opacityOf = (element: Element | null): number =>
      element === null
        ? 1
        : Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement);
    const luminance = ([red, green, blue]: Rgba) => {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) =>
        value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const print = (color: Rgba) => color.map((part) => Math.round(part * 100) / 100).join(" ");

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    let checked = 0;
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      if (
        element === null ||
        text === "" ||
        element.closest("style, script, [aria-disabled='true']")
      )
        continue;
      if (!element.checkVisibility() || element.getBoundingClientRect().width < 2) continue;
      checked += 1;
      const surface = surfaceOf(element);
      const [red, green, blue, alpha] = read(getComputedStyle(element).color);
      const color = over([red, green, blue, alpha * opacityOf(element)], surface);
      const [dark = 0, light = 0] = [luminance(color), luminance(surface)].toSorted(
        (a, b) => a - b,
      );
      const contrast = (light + 0.05) / (dark + 0.05);
      if (contrast < limit)
        found.push({ text, contrast, color: print(color), surface: print(surface) });
    }
    if (checked === 0) throw new Error("The page shows no text.");
    return found;
  }, least);
}
