import { z } from "zod";
import { readJson } from "#app/http/read-json.server.ts";
import { shopApi } from "#app/http/shop-request.server.ts";
import { saveShopSettings } from "#app/save-settings.server.ts";
import { getSettings } from "#domain/shops/settings.ts";
import { STYLES, TONES } from "./api.sections.ts";
import type { Route } from "./+types/api.settings.ts";

const Settings = z.object({
  defaultTone: z.enum(TONES).nullable(),
  defaultStyle: z.enum(STYLES).nullable(),
  /** Null is the live theme, whichever that is; not named, it stays as it is. */
  defaultThemeId: z.string().max(200).nullable().optional(),
});

export async function loader({ request }: Route.LoaderArgs) {
  return shopApi(request, async ({ shop, edges }) => ({
    settings: await getSettings(edges, shop),
  }));
}

export async function action({ request }: Route.ActionArgs) {
  return shopApi(request, async ({ shop, edges }) => ({
    settings: await saveShopSettings(edges, shop, await readJson(request, Settings)),
  }));
}
