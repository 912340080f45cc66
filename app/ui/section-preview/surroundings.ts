import type { StoreData } from "#liquid/engine/store-data.ts";

/**
 * What stands above and below the section, faded: spacing and colour are judged in place.
 *
 * Made from the shop's own name, menu and products; every text is escaped.
 */
export function surroundings(store: StoreData): { before: string; after: string } {
  const menu = store.menus.find(({ handle }) => handle === "main-menu") ?? store.menus[0];
  const links = (menu?.links ?? []).slice(0, 4).map(({ title }) => `<span>${escape(title)}</span>`);
  const cards = store.products
    .filter(({ images }) => images.length > 0)
    .slice(0, 4)
    .map(
      ({ title, images }) =>
        `<div><img alt="" src="${escape(images[0]?.src ?? "")}"><p>${escape(title)}</p></div>`,
    );
  return {
    before: `<strong>${escape(store.shop.name)}</strong><nav>${links.join("")}</nav><span>Search</span>`,
    after:
      cards.length > 0 ? `<h2>New in the shop</h2><div class="cards">${cards.join("")}</div>` : "",
  };
}

/** Where the first version will stand: lines and cards in the theme's colours. */
export const SKETCH = `<div id="preview-sketch" class="color-scheme-2" aria-hidden="true">
<div><i style="width:30%"></i><i style="width:78%;height:42px"></i><i style="width:86%;height:42px"></i><i style="width:64%"></i><i style="width:52%"></i><i style="height:140px"></i><i style="height:140px"></i></div>
<i style="height:auto"></i></div>`;

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
