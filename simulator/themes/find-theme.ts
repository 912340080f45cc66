import { numberOf } from "../graphql/gid.ts";
import type { SimulatedShop, Theme } from "../state.ts";

/** The theme that an address or a control call names: its number, its gid, or `current` for the live one. */
export function findTheme(
  { themes }: Pick<SimulatedShop, "themes">,
  reference: string | number,
): Theme | undefined {
  if (reference === "current") return liveTheme({ themes });
  const id = numberOf("OnlineStoreTheme", reference) ?? Number(reference);
  return themes.find((theme) => theme.id === id);
}

export function liveTheme({ themes }: Pick<SimulatedShop, "themes">): Theme | undefined {
  return themes.find(({ role }) => role === "MAIN");
}
