import { palette as p } from "./palette.ts";
import { scene } from "./scene.ts";
import { blossom, branch, grass } from "./stems.ts";
import {
  candle,
  fruit,
  lamp,
  linen,
  plates,
  platter,
  ringVase,
  saltCellar,
  teapot,
  crate,
} from "./table-things.ts";
import { type VesselLook, vessel } from "./vessels.ts";

const bone: VesselLook = { glaze: p.bone, speckled: true };
const sandWall = { wall: "#ead9c6", table: p.oat };
const sageWall = { wall: "#dfe4dc", table: "#c9cfc2" };
const blushWall = { wall: p.blush, table: "#e2bda6" };
const mistWall = { wall: p.mist, table: "#bccacd" };
const linenWall = { wall: "#ece6da", table: "#d7ccb9" };
const clayWall = { wall: "#d49a76", table: "#a9623e" };
const roseWall = { wall: "#e8d3cb", table: "#d6b4a8" };
const forestWall = { wall: "#3d5147", table: "#2c3b33" };
const nightWall = { wall: "#4a3a33", table: "#36291f", sun: false };
const arch = (color: string, x = 204, radius = 122) => ({ x, y: 190, radius, color });
const eucalyptus = (x: number, y: number, size = 1) =>
  branch(x + 2, y, 112 * size, 46, p.moss, { length: 13, width: 7 }) +
  branch(x, y + 2, 98 * size, -42, "#6f8674", { count: 8, length: 12, width: 6.5 });

/** The pictures of what the studio sells, by the name of the file. */
export const studioProducts: Record<string, () => string> = {
  "moon-jar-large": () =>
    scene({
      ...sandWall,
      arch: arch(p.sand),
      things: grass(206, 180, 118, 12, p.straw) + vessel("moon", 205, 326, 1.32, bone),
    }),
  "moon-jar-large-ink": () =>
    scene({
      ...blushWall,
      arch: arch("#e8c6b0"),
      things:
        blossom(204, 180, 130, -26, p.walnut, "#fbf1ea") +
        vessel("moon", 205, 326, 1.32, { glaze: "#332b28" }),
    }),
  "moon-jar-large-clay": () =>
    scene({
      ...linenWall,
      arch: arch("#dfd2bd"),
      things:
        branch(204, 182, 120, 30, p.moss, { length: 13, width: 7 }) +
        vessel("moon", 205, 326, 1.32, { glaze: p.terracotta, speckled: true }),
    }),
  "moon-jar-large-rim": () =>
    scene({
      ...sandWall,
      horizon: 0.9,
      things: grass(196, 96, 150, 26, p.straw) + vessel("moon", 196, 392, 2.5, bone),
    }),
  "moon-jar-small": () =>
    scene({
      ...mistWall,
      arch: arch("#c5d1d5"),
      things:
        blossom(176, 226, 110, 18, p.walnut, p.rose) +
        vessel("moon", 176, 322, 0.86, bone) +
        vessel("moon", 286, 336, 0.62, { glaze: p.slate }),
    }),
  "morning-mug": () =>
    scene({
      ...sageWall,
      things:
        vessel("mug", 150, 322, 1.5, {
          ...bone,
          inside: "#3a2417",
          dip: { glaze: p.terracotta, from: 0.5 },
        }) + vessel("mug", 262, 340, 1.62, { glaze: p.sage, inside: "#3a2417" }),
    }),
  "morning-mug-sage": () =>
    scene({
      ...blushWall,
      arch: arch("#e8c6b0", 196),
      things: vessel("mug", 192, 330, 2.1, { glaze: p.sage, speckled: true, inside: "#3a2417" }),
    }),
  "morning-mug-ink": () =>
    scene({
      ...linenWall,
      things:
        linen(206, 340, 1.7, ["#c7b299", p.chalk]) +
        vessel("mug", 200, 282, 1.6, {
          glaze: p.ink,
          inside: "#4a2f1c",
          dip: { glaze: "#463b36", from: 0.55 },
        }),
    }),
  "nesting-bowls": () =>
    scene({
      ...blushWall,
      things:
        vessel("bowl", 190, 326, 1.75, { glaze: p.terracotta, inside: p.rust }) +
        vessel("bowl", 192, 262, 1.42, { ...bone, inside: "#e6d9c4" }) +
        vessel("cup", 318, 340, 1.36, { glaze: p.slate }),
    }),
  "nesting-bowls-apart": () =>
    scene({
      ...sandWall,
      things:
        vessel("bowl", 136, 306, 1.3, { ...bone, inside: "#e6d9c4" }) +
        vessel("bowl", 262, 344, 1.72, { glaze: p.terracotta, inside: p.rust }),
    }),
  "orchard-pitcher": () =>
    scene({
      ...mistWall,
      arch: arch("#c5d1d5", 200, 112),
      things: eucalyptus(194, 170) + vessel("pitcher", 194, 326, 1.5, { glaze: p.chalk }),
    }),
  "orchard-pitcher-blue": () =>
    scene({
      ...sandWall,
      arch: arch(p.sand, 200, 112),
      things:
        blossom(192, 164, 120, 10, p.walnut, "#fbf1ea") +
        vessel("pitcher", 194, 326, 1.5, { glaze: p.slate, dip: { glaze: p.bone, from: 0.62 } }),
    }),
  "dinner-plates": () =>
    scene({
      ...linenWall,
      things: plates(200, 322, 1.72, [p.sage, p.bone, p.ochre, p.bone, p.terracotta]),
    }),
  "dinner-plates-set": () =>
    scene({
      ...clayWall,
      horizon: 0.58,
      things:
        platter(200, 300, 1.5, p.bone) +
        plates(200, 284, 0.9, [p.sage]) +
        vessel("cup", 330, 330, 1.2, { glaze: p.forest }),
    }),
  "twin-bud-vases": () =>
    scene({
      ...roseWall,
      things:
        branch(136, 196, 96, -20, "#7a5a4a", { count: 7, length: 8, width: 4 }) +
        vessel("bud", 136, 318, 1.35, { glaze: p.plum }) +
        blossom(254, 216, 84, 16, "#7a5a4a", p.chalk) +
        vessel("bud", 254, 334, 1.28, { ...bone }),
    }),
  "evening-candles": () =>
    scene({
      ...nightWall,
      things: candle(160, 318, 1.6, "#c98d63") + candle(266, 338, 1.2, "#e9dcc8"),
    }),
  "linen-napkins": () =>
    scene({
      wall: "#e9e4da",
      table: "#d3c8b6",
      things:
        linen(200, 328, 1.9, ["#c7b299", p.sage, "#c7b299", p.chalk]) +
        vessel("cup", 214, 196, 1.2, { glaze: p.terracotta }),
    }),
  "espresso-cups": () =>
    scene({
      ...clayWall,
      things:
        plates(130, 322, 0.72, [p.bone]) +
        vessel("cup", 130, 312, 1.26, { ...bone, inside: "#2c1a10" }) +
        vessel("cup", 208, 340, 1.34, { glaze: p.forest, inside: "#2c1a10" }) +
        vessel("cup", 272, 314, 1.2, { glaze: p.ochre, inside: "#2c1a10" }) +
        vessel("cup", 328, 346, 1.3, { glaze: p.rose, inside: "#2c1a10" }),
    }),
  "ribbed-teapot": () =>
    scene({
      ...sageWall,
      arch: arch("#ccd5c8", 190),
      things:
        teapot(176, 322, 1.36, p.forest) +
        vessel("cup", 316, 344, 1.24, { glaze: p.sage, inside: "#8a6a35" }),
    }),
  "ribbed-teapot-clay": () =>
    scene({
      ...linenWall,
      things: teapot(186, 326, 1.5, p.terracotta) + linen(330, 350, 0.72, [p.chalk, p.sage]),
    }),
  "long-neck-vase": () =>
    scene({
      ...blushWall,
      arch: arch("#e5bfa8", 200, 110),
      things:
        grass(200, 138, 92, -14, p.straw) + vessel("bottle", 200, 328, 1.5, { glaze: p.plum }),
    }),
  "long-neck-vase-bone": () =>
    scene({
      ...forestWall,
      arch: arch("#486055", 200, 110),
      things:
        branch(200, 140, 100, 34, "#93a68f", { length: 12 }) +
        vessel("bottle", 200, 328, 1.5, { ...bone }),
    }),
  "serving-bowl": () =>
    scene({
      ...sandWall,
      things:
        fruit([
          [150, 236, 25, "#d98b2b"],
          [196, 226, 28, "#cf7a22"],
          [246, 236, 25, "#e09a3c"],
          [172, 214, 20, "#d98b2b"],
          [222, 208, 22, "#c96f1d"],
        ]) +
        vessel("bowl", 200, 330, 2.15, {
          glaze: p.forest,
          speckled: true,
          inside: "#1d2823",
        }),
    }),
  "olive-dish": () =>
    scene({
      ...clayWall,
      horizon: 0.56,
      things:
        platter(
          196,
          306,
          1.4,
          p.bone,
          fruit([
            [-40, -19, 10, "#6c7a35"],
            [-20, -15, 10, "#5a692b"],
            [-2, -22, 10, "#7c8a42"],
            [18, -15, 10, "#4b3b46"],
            [38, -20, 10, "#6c7a35"],
            [0, -11, 10, "#5a692b"],
          ]),
        ) + branch(300, 336, 60, 60, p.moss, { count: 7, length: 11, width: 4 }),
    }),
  "river-carafe": () =>
    scene({
      ...mistWall,
      arch: arch("#c2d0d3", 186, 108),
      things:
        vessel("carafe", 172, 324, 1.56, { glaze: p.slate, dip: { glaze: p.bone, from: 0.5 } }) +
        vessel("cup", 286, 340, 1.34, { glaze: p.slate }),
    }),
  amphora: () =>
    scene({
      ...clayWall,
      arch: arch("#dfae8d", 200, 126),
      things:
        blossom(200, 130, 96, 24, "#5b3a28", p.chalk) +
        vessel("amphora", 200, 328, 1.46, { glaze: p.bone, bands: p.terracotta, speckled: true }),
    }),
  "amphora-shelf": () =>
    scene({
      ...linenWall,
      things:
        vessel("amphora", 150, 322, 1.3, { glaze: p.terracotta, bands: p.bone }) +
        vessel("bowl", 290, 338, 1.1, { ...bone, inside: "#e6d9c4" }),
    }),
  "ring-vase": () =>
    scene({
      ...sageWall,
      arch: arch("#ccd5c8", 204, 128),
      things: branch(204, 120, 86, 34, p.moss, { count: 7 }) + ringVase(204, 328, 1.36, p.ochre),
    }),
  "soup-bowls": () =>
    scene({
      ...roseWall,
      things: [p.sage, p.bone, p.rose, p.slate]
        .map((glaze, index) =>
          vessel("bowl", 196 + (index % 2) * 6, 336 - index * 40, 1.24, {
            glaze,
            inside: index === 3 ? "#4f6572" : p.ink,
          }),
        )
        .join(""),
    }),
  "pasta-plates": () =>
    scene({
      ...forestWall,
      things:
        plates(186, 326, 1.6, [p.bone, p.rose, p.bone, p.rose]) +
        vessel("low", 186, 282, 1.2, { ...bone, inside: "#e6d9c4" }),
    }),
  "salt-cellar": () => scene({ ...sandWall, things: saltCellar(186, 330, 1.85, p.slate) }),
  "egg-cups": () =>
    scene({
      ...blushWall,
      things: `<ellipse cx="146" cy="226" rx="25" ry="33" fill="#f3e3d0"/><ellipse cx="146" cy="226" rx="25" ry="33" fill="url(#side)"/>${vessel("eggcup", 146, 322, 1.7, { glaze: p.ochre, inside: "#e8d2b5" })}${vessel("eggcup", 264, 340, 1.7, { ...bone })}`,
    }),
  "fluted-planter": () =>
    scene({
      ...linenWall,
      arch: arch("#ddd3c0", 196, 120),
      things:
        eucalyptus(196, 192, 1.1) +
        branch(196, 196, 130, 4, "#4f6353", { length: 14, width: 7 }) +
        vessel("planter", 196, 330, 1.5, { glaze: p.terracotta, ribs: true, inside: "#3b2a1d" }),
    }),
  "fluted-planter-trio": () =>
    scene({
      ...sageWall,
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
  "kiln-seconds": () =>
    scene({
      ...sandWall,
      things: crate(
        200,
        338,
        1.34,
        "#c69c6d",
        vessel("cup", -48, -58, 1, { glaze: p.slate }) +
          vessel("bud", 0, -50, 0.78, { ...bone }) +
          vessel("mug", 46, -56, 0.9, { glaze: p.terracotta }),
      ),
    }),
  "winter-moon-jar": () =>
    scene({
      ...mistWall,
      arch: arch("#c5d1d5"),
      things:
        blossom(205, 180, 120, 10, p.walnut, "#a8443a") +
        vessel("moon", 205, 326, 1.32, { glaze: "#c8d3d6", speckled: true }),
    }),
};
