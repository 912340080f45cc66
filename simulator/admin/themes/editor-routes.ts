import { Hono, type Context } from "hono";
import type { SimulatedShop, Theme } from "../../state.ts";
import { arrangeSections } from "../../storefront/arrange-sections.ts";
import { placeSection } from "../../storefront/place-section.ts";
import { customizeTheme } from "../../themes/edit-theme-file.ts";
import type { World } from "../../world.ts";
import { editorPage } from "./editor-page.ts";
import { withForm, withTheme } from "./theme-request.ts";

/** In place of Shopify's theme editor: the storefront with that theme, and the sections of the page. */
export function editorRoutes(world: World): Hono {
  const routes = new Hono();
  routes.get("/store/:name/themes/:id/editor", (context) =>
    withTheme(context, world, (shop, theme) =>
      context.html(editorPage(world, shop, theme, { url: new URL(context.req.url) })),
    ),
  );
  routes.post("/store/:name/themes/:id/editor", (context) =>
    withTheme(context, world, (shop, theme) =>
      withForm(context, world, (form) => arrange(context, world, shop, theme, form)),
    ),
  );
  return routes;
}

function arrange(
  context: Context,
  world: World,
  shop: SimulatedShop,
  theme: Theme,
  form: URLSearchParams,
): Response | Promise<Response> {
  const url = new URL(context.req.url);
  const change = changeOf(theme, form);
  const problem =
    change.kind === "refused"
      ? change.problem
      : customizeTheme(world, theme, change.file, change.text);
  if (problem !== null)
    return context.html(editorPage(world, shop, theme, { url, problem: `${problem}.` }), 409);
  url.searchParams.delete("added");
  if (change.kind === "changed" && change.added !== null)
    url.searchParams.set("added", change.added);
  return context.redirect(`${url.pathname}${url.search}`, 303);
}

type Change =
  | { kind: "changed"; file: string; text: string; added: string | null }
  | { kind: "refused"; problem: string };

/** `action` is `remove`, `up` or `down` with a `section`; without one, a section of a `type` is added. */
function changeOf(theme: Theme, form: URLSearchParams): Change {
  const template = form.get("template") ?? "";
  const file = `templates/${template}.json`;
  const action = form.get("action");
  if (action === "remove" || action === "up" || action === "down") {
    const current = Object.hasOwn(theme.files, file) ? theme.files[file] : undefined;
    const text = arrangeSections(current?.body, form.get("section") ?? "", action);
    return text === null
      ? { kind: "refused", problem: "The page was changed in the meantime" }
      : { kind: "changed", file, text, added: null };
  }
  const bodies = Object.entries(theme.files).map(([name, { body }]) => [name, body]);
  const placement = placeSection(Object.fromEntries(bodies), template, form.get("type") ?? "");
  return placement.kind === "placed"
    ? { kind: "changed", file, text: placement.text, added: placement.sectionId }
    : { kind: "refused", problem: "The section or the template is not in the theme any more" };
}
