import { Hono, type Context } from "hono";
import { checksumOf } from "../../graphql/theme-fields.ts";
import type { SimulatedShop, Theme } from "../../state.ts";
import { editThemeFile } from "../../themes/edit-theme-file.ts";
import { shopName, type World } from "../../world.ts";
import { codePage, DEFAULT_FILE } from "./code-page.ts";
import { withForm, withTheme } from "./theme-request.ts";

/** The code editor, at Shopify's address `/themes/:id?key=sections/x.liquid`. */
export function codeRoutes(world: World): Hono {
  const routes = new Hono();
  routes.get("/store/:name/themes/:id", (context) =>
    withTheme(context, world, (shop, theme) => {
      const { key: file = DEFAULT_FILE, notice } = context.req.query();
      return context.html(codePage(world, shop, theme, { file, notice }));
    }),
  );
  routes.post("/store/:name/themes/:id/code", (context) =>
    withTheme(context, world, (shop, theme) =>
      withForm(context, world, (form) => saveFile(context, world, shop, theme, form)),
    ),
  );
  return routes;
}

function saveFile(
  context: Context,
  world: World,
  shop: SimulatedShop,
  theme: Theme,
  form: URLSearchParams,
): Response | Promise<Response> {
  const file = (form.get("file") ?? "").trim();
  const action = form.get("action") ?? "save";
  const current = Object.hasOwn(theme.files, file) ? theme.files[file] : undefined;
  const text = linesAs(form.get("body") ?? "", current?.body ?? "");
  const refuse = (problem: string, status: 409 | 422) =>
    context.html(codePage(world, shop, theme, { file, text, problem }), status);
  if (action === "create" && current !== undefined) return refuse(`${file} exists already.`, 409);
  if (action === "save" && (form.get("checksum") ?? "") !== (current ? checksumOf(current) : ""))
    return refuse(
      "The file was changed since you opened it. Nothing was saved; save again to replace it.",
      409,
    );
  const edit = editThemeFile(world, theme, file, action === "delete" ? null : text);
  if (edit.kind === "refused") return refuse(`Not saved. ${edit.message}.`, 422);
  const address = `/store/${shopName(shop)}/themes/${theme.id}`;
  const key = edit.kind === "deleted" ? DEFAULT_FILE : file;
  const query = new URLSearchParams({ key, notice: edit.kind });
  return context.redirect(`${address}?${query}`, 303);
}

/** A form sends every end of a line as CR LF: the file keeps its own. */
function linesAs(sent: string, original: string): string {
  return original.includes("\r\n") ? sent : sent.replaceAll("\r\n", "\n");
}
