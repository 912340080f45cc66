import { arch, bone, eucalyptus, backdrops } from "./backdrops.ts";
import { palette as p } from "./palette.ts";
import { scene } from "./scene.ts";
import { blossom, branch } from "./stems.ts";
import { crate, fruit, linen, plates, platter, saltCellar, teapot } from "./table-things.ts";
import { vessel } from "./vessels.ts";

/** Pictures of what stands on the table, by the name of the file. */
export const tablePictures: Record<string, () => string> = {
  "morning-mug": () =>
    scene({
      ...backdrops.sage,
      things:
        vessel("mug", 150, 322, 1.5, {
          ...bone,
          inside: "#3a2417",
          dip: { glaze: p.terracotta, from: 0.5 },
        }) + vessel("mug", 262, 340, 1.62, { glaze: p.sage, inside: "#3a2417" }),
    }),
  "morning-mug-sage": () =>
    scene({
      ...backdrops.blush,
      arch: arch("#e8c6b0", 196),
      things: vessel("mug", 192, 330, 2.1, { glaze: p.sage, speckled: true, inside: "#3a2417" }),
    }),
  "morning-mug-ink": () =>
    scene({
      ...backdrops.linen,
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
      ...backdrops.blush,
      things:
        vessel("bowl", 190, 326, 1.75, { glaze: p.terracotta, inside: p.rust }) +
        vessel("bowl", 192, 262, 1.42, { ...bone, inside: "#e6d9c4" }) +
        vessel("cup", 318, 340, 1.36, { glaze: p.slate }),
    }),
  "nesting-bowls-apart": () =>
    scene({
      ...backdrops.sand,
      things:
        vessel("bowl", 136, 306, 1.3, { ...bone, inside: "#e6d9c4" }) +
        vessel("bowl", 262, 344, 1.72, { glaze: p.terracotta, inside: p.rust }),
    }),
  "orchard-pitcher": () =>
    scene({
      ...backdrops.mist,
      arch: arch("#c5d1d5", 200, 112),
      things: eucalyptus(194, 170) + vessel("pitcher", 194, 326, 1.5, { glaze: p.chalk }),
    }),
  "orchard-pitcher-blue": () =>
    scene({
      ...backdrops.sand,
      arch: arch(p.sand, 200, 112),
      things:
        blossom(192, 164, 120, 10, p.walnut, "#fbf1ea") +
        vessel("pitcher", 194, 326, 1.5, { glaze: p.slate, dip: { glaze: p.bone, from: 0.62 } }),
    }),
  "dinner-plates": () =>
    scene({
      ...backdrops.linen,
      things: plates(200, 322, 1.72, [p.sage, p.bone, p.ochre, p.bone, p.terracotta]),
    }),
  "dinner-plates-set": () =>
    scene({
      ...backdrops.clay,
      horizon: 0.58,
      things:
        platter(200, 300, 1.5, p.bone) +
        plates(200, 284, 0.9, [p.sage]) +
        vessel("cup", 330, 330, 1.2, { glaze: p.forest }),
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
      ...backdrops.clay,
      things:
        plates(130, 322, 0.72, [p.bone]) +
        vessel("cup", 130, 312, 1.26, { ...bone, inside: "#2c1a10" }) +
        vessel("cup", 208, 340, 1.34, { glaze: p.forest, inside: "#2c1a10" }) +
        vessel("cup", 272, 314, 1.2, { glaze: p.ochre, inside: "#2c1a10" }) +
        vessel("cup", 328, 346, 1.3, { glaze: p.rose, inside: "#2c1a10" }),
    }),
  "ribbed-teapot": () =>
    scene({
      ...backdrops.sage,
      arch: arch("#ccd5c8", 190),
      things:
        teapot(176, 322, 1.36, p.forest) +
        vessel("cup", 316, 344, 1.24, { glaze: p.sage, inside: "#8a6a35" }),
    }),
  "ribbed-teapot-clay": () =>
    scene({
      ...backdrops.linen,
      things: teapot(186, 326, 1.5, p.terracotta) + linen(330, 350, 0.72, [p.chalk, p.sage]),
    }),
  "serving-bowl": () =>
    scene({
      ...backdrops.sand,
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
      ...backdrops.clay,
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
      ...backdrops.mist,
      arch: arch("#c2d0d3", 186, 108),
      things:
        vessel("carafe", 172, 324, 1.56, { glaze: p.slate, dip: { glaze: p.bone, from: 0.5 } }) +
        vessel("cup", 286, 340, 1.34, { glaze: p.slate }),
    }),
  "soup-bowls": () =>
    scene({
      ...backdrops.rose,
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
      ...backdrops.forest,
      things:
        plates(186, 326, 1.6, [p.bone, p.rose, p.bone, p.rose]) +
        vessel("low", 186, 282, 1.2, { ...bone, inside: "#e6d9c4" }),
    }),
  "salt-cellar": () => scene({ ...backdrops.sand, things: saltCellar(186, 330, 1.85, p.slate) }),
  "egg-cups": () =>
    scene({
      ...backdrops.blush,
      things: `<ellipse cx="146" cy="226" rx="25" ry="33" fill="#f3e3d0"/><ellipse cx="146" cy="226" rx="25" ry="33" fill="url(#side)"/>${vessel("eggcup", 146, 322, 1.7, { glaze: p.ochre, inside: "#e8d2b5" })}${vessel("eggcup", 264, 340, 1.7, { ...bone })}`,
    }),
  "kiln-seconds": () =>
    scene({
      ...backdrops.sand,
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
};
