import { idFor } from "../seed-ids.ts";
import type { SeedLink, SeedMenu, SeedPage } from "../shop-seed.ts";

const texts: [handle: string, title: string, bodyHtml: string][] = [
  [
    "studio",
    "The studio",
    "<p>Casa Barro is four potters, two kilns and a view of the river. We started in 2014 in a former sardine warehouse in Massarelos and have not moved since.</p><h2>How a piece is made</h2><p>Clay from Barcelos is wedged by hand, thrown on a kick wheel and left to dry for a week. It is fired once, glazed in recipes we mix ourselves, and fired again at 1,240 °C.</p><h2>Come by</h2><p>The door is open Wednesday to Saturday, eleven to six. Mind the wet floor.</p>",
  ],
  [
    "care",
    "Care and use",
    "<p>Stoneware likes to be used. Everything we make is safe in the dishwasher, the oven and the microwave.</p><ul><li>Let a cold piece warm up before it goes into a hot oven.</li><li>Gray marks from cutlery come off with baking soda.</li><li>Unglazed feet may scratch soft wood; a felt pad helps.</li></ul>",
  ],
  [
    "shipping",
    "Shipping and returns",
    "<p>We pack in straw and paper, without plastic. Parcels within Europe take three to five days, elsewhere seven to twelve.</p><p>If something arrives broken, send a photo and we send another one. Unused pieces come back within thirty days.</p>",
  ],
  [
    "contact",
    "Contact",
    '<p>Write to <a href="mailto:ola@casabarro.example">ola@casabarro.example</a> or come to Rua da Restauração, Porto. We answer from the studio, usually within a day.</p>',
  ],
];

export const pages: SeedPage[] = texts.map(([handle, title, bodyHtml]) => ({
  id: idFor("Page", handle),
  handle,
  title,
  bodyHtml,
}));

const link = (title: string, url: string, links: SeedLink[] = []): SeedLink => ({
  title,
  url,
  links,
});

export const menus: SeedMenu[] = [
  {
    id: idFor("Menu", "main-menu"),
    handle: "main-menu",
    title: "Main menu",
    links: [
      link("Shop", "/collections/all", [
        link("The autumn firing", "/collections/autumn-firing"),
        link("Vases and planters", "/collections/vases"),
        link("For the table", "/collections/table"),
        link("Mornings", "/collections/mornings"),
        link("Last pieces and seconds", "/collections/last-pieces"),
      ]),
      link("Studio", "/pages/studio"),
      link("Journal", "/blogs/journal"),
    ],
  },
  {
    id: idFor("Menu", "footer"),
    handle: "footer",
    title: "Footer menu",
    links: [
      link("Care and use", "/pages/care"),
      link("Shipping and returns", "/pages/shipping"),
      link("Contact", "/pages/contact"),
      link("Search", "/search"),
    ],
  },
];
