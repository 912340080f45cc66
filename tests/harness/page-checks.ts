import { AxeBuilder } from "@axe-core/playwright";
import type { Locator } from "playwright-core";
import type { Tab } from "./browser.ts";

/** Rule, and where it is broken; the shop's own preview is the shop's. */
export async function violations({ page }: Tab): Promise<string[]> {
  const found = await new AxeBuilder({ page })
    .include(["#app", "body"])
    .exclude(["#app", "iframe"])
    .analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary ?? ""}`,
    ),
  );
}

export function widthBeyondScreen({ app }: Tab): Promise<number> {
  return app.locator("html").evaluate((page) => Math.max(0, page.scrollWidth - innerWidth));
}

export function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element.matches(":focus"));
}
