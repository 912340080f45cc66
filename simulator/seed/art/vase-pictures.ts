import { arch, bone, eucalyptus, backdrops } from "./backdrops.ts";
import { palette as p } from "./palette.ts";
import { scene } from "./scene.ts";
import { blossom, branch, grass } from "./stems.ts";
import { candle, lamp, ringVase } from "./table-things.ts";
import { vessel } from "./vessels.ts";

/** Pictures of vases, planters, lamps and candles, by the name of the file. */
export const vasePictures: Record<string, () => string> = {
  "moon-jar-large": () =>
    scene({
      ...backdrops.sand,
      arch: arch(p.sand),
      things: grass(206, 180, 118, 12, p.straw) + vessel("moon", 205, 326, 1.32, bone),
    }),
  "moon-jar-large-ink": () =>
    scene({
      ...backdrops.blush,
      arch: arch("#e8c6b0"),
      things:
        blossom(204, 180, 130, -26, p.walnut, "#fbf1ea") +
        vessel("moon", 205, 326, 1.32, { glaze: "#332b28" }),
    }),
  "moon-jar-large-clay": () =>
    scene({
      ...backdrops.linen,
      arch: arch("#dfd2bd"),
      things:
        branch(204, 182, 120, 30, p.moss, { length: 13, width: 7 }) +
        vessel("moon", 205, 326, 1.32, { glaze: p.terracotta, speckled: true }),
    }),
  "moon-jar-large-rim": () =>
    scene({
      ...backdrops.sand,
      horizon: 0.9,
      things: grass(196, 96, 150, 26, p.straw) + vessel("moon", 196, 392, 2.5, bone),
    }),
  "moon-jar-small": () =>
    scene({
      ...backdrops.mist,
      arch: arch("#c5d1d5"),
      things:
        blossom(176, 226, 110, 18, p.walnut, p.rose) +
        vessel("moon", 176, 322, 0.86, bone) +
        vessel("moon", 286, 336, 0.62, { glaze: p.slate }),
    }),
  "twin-bud-vases": () =>
    scene({
      ...backdrops.rose,
      things:
        branch(136, 196, 96, -20, "#7a5a4a", { count: 7, length: 8, width: 4 }) +
        vessel("bud", 136, 318, 1.35, { glaze: p.plum }) +
        blossom(254, 216, 84, 16, "#7a5a4a", p.chalk) +
        vessel("bud", 254, 334, 1.28, { ...bone }),
    }),
  "evening-candles": () =>
    scene({
      ...backdrops.night,
      things: candle(160, 318, 1.6, "#c98d63") + candle(266, 338, 1.2, "#e9dcc8"),
    }),
  "long-neck-vase": () =>
    scene({
      ...backdrops.blush,
      arch: arch("#e5bfa8", 200, 110),
      things:
        grass(200, 138, 92, -14, p.straw) + vessel("bottle", 200, 328, 1.5, { glaze: p.plum }),
    }),
  "long-neck-vase-bone": () =>
    scene({
      ...backdrops.forest,
      arch: arch("#486055", 200, 110),
      things:
        branch(200, 140, 100, 34, "#93a68f", { length: 12 }) +
        vessel("bottle", 200, 328, 1.5, { ...bone }),
    }),
  amphora: () =>
    scene({
      ...backdrops.clay,
      arch: arch("#dfae8d", 200, 126),
      things:
        blossom(200, 130, 96, 24, "#5b3a28", p.chalk) +
        vessel("amphora", 200, 328, 1.46, { glaze: p.bone, bands: p.terracotta, speckled: true }),
    }),
  "amphora-shelf": () =>
    scene({
      ...backdrops.linen,
      things:
        vessel("amphora", 150, 322, 1.3, { glaze: p.terracotta, bands: p.bone }) +
        vessel("bowl", 290, 338, 1.1, { ...bone, inside: "#e6d9c4" }),
    }),
  "ring-vase": () =>
    scene({
      ...backdrops.sage,
      arch: arch("#ccd5c8", 204, 128),
      things: branch(204, 120, 86, 34, p.moss, { count: 7 }) + ringVase(204, 328, 1.36, p.ochre),
    }),
  "fluted-planter": () =>
    scene({
      ...backdrops.linen,
      arch: arch("#ddd3c0", 196, 120),
      things:
        eucalyptus(196, 192, 1.1) +
        branch(196, 196, 130, 4, "#4f6353", { length: 14, width: 7 }) +
        vessel("planter", 196, 330, 1.5, { glaze: p.terracotta, ribs: true, inside: "#3b2a1d" }),
    }),
  "fluted-planter-trio": () =>
    scene({
      ...backdrops.sage,
      things:
        branch(112, 230, 80, -16, p.moss, { length: 11 }) +
        vessel("planter", 112, 316, 0.95, { glaze: p.bone, ribs: true, inside: "#3b2a1d" }) +
        eucalyptus(220, 214, 0.9) +
        vessel("planter", 220, 330, 1.26, { glaze: p.terracotta, ribs: true, inside: "#3b2a1d" }) +
        vessel("planter", 326, 342, 0.7, { glaze: p.ink, ribs: true, inside: "#3b2a1d" }),
    }),
  "douro-lamp": () =>
    scene({
      wall: "#6a5244",
      table: "#4b372b",
      sun: false,
      things:
        lamp(188, 332, 1.5, p.bone, "#f3dfb6") +
        vessel("cup", 312, 346, 1, { glaze: p.terracotta }),
    }),
  "douro-lamp-forest": () =>
    scene({
      wall: "#c9b79c",
      table: "#8a5a36",
      sun: false,
      things: lamp(200, 332, 1.5, p.forest, "#f6e7c6"),
    }),
  "winter-moon-jar": () =>
    scene({
      ...backdrops.mist,
      arch: arch("#c5d1d5"),
      things:
        blossom(205, 180, 120, 10, p.walnut, "#a8443a") +
        vessel("moon", 205, 326, 1.32, { glaze: "#c8d3d6", speckled: true }),
    }),
};
