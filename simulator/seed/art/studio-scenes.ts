import { palette as p } from "./palette.ts";
import { type Face, portrait } from "./portrait.ts";
import { scene } from "./scene.ts";
import { blossom, branch, grass } from "./stems.ts";
import { books, candle, lamp, linen, plates, platter, teapot } from "./table-things.ts";
import { shadow, vessel } from "./vessels.ts";

const faces: Record<string, Face> = {
  "portrait-ines": {
    skin: "#e7c3a4",
    hair: "#4a2f22",
    clothes: p.terracotta,
    wall: "#f2dacd",
    hairstyle: "long",
  },
  "portrait-marcus": {
    skin: "#8d5b3d",
    hair: "#1f1613",
    clothes: p.ochre,
    wall: "#dfe4dc",
    hairstyle: "short",
  },
  "portrait-sofie": {
    skin: "#f0d0b6",
    hair: "#c08a4a",
    clothes: p.forest,
    wall: "#e9dcc8",
    hairstyle: "bob",
  },
  "portrait-amara": {
    skin: "#7a4a30",
    hair: "#1d1411",
    clothes: "#e3b04b",
    wall: "#f0d9c9",
    hairstyle: "bun",
  },
  "portrait-tomas": {
    skin: "#c98f69",
    hair: "#2b1d18",
    clothes: p.slate,
    wall: "#ead9c6",
    hairstyle: "beard",
  },
  "portrait-jo": {
    skin: "#f3d9c4",
    hair: "#8a8079",
    clothes: p.plum,
    wall: p.mist,
    hairstyle: "bob",
    glasses: true,
  },
};

const people = Object.fromEntries(
  Object.entries(faces).map(([name, face]) => [name, () => portrait(face)]),
);

/** Wide and lifestyle pictures, and portraits, by the name of the file. */
export const studioScenes: Record<string, () => string> = {
  ...people,
  "hero-still-life": () =>
    scene({
      width: 1200,
      height: 640,
      wall: "#c98b66",
      table: "#8b4a2b",
      horizon: 0.78,
      arch: { x: 860, y: 300, radius: 210, color: "#d79d78" },
      things:
        grass(800, 304, 190, -20, "#f0d6ac") +
        vessel("moon", 800, 552, 2.25, { glaze: "#f6ecdf", speckled: true }) +
        vessel("tall", 972, 556, 1.9, { glaze: p.forest }) +
        vessel("bowl", 1080, 584, 1.3, { glaze: "#f1d9b8", inside: "#d9b98d" }) +
        vessel("cup", 646, 586, 1.4, { glaze: p.plum }),
    }),
  "hero-table": () =>
    scene({
      width: 1200,
      height: 640,
      wall: "#c9b79c",
      table: "#8a5a36",
      horizon: 0.68,
      things:
        lamp(200, 474, 1.6, p.bone, "#f3dfb6") +
        branch(604, 300, 190, 76, "#4f6353", { count: 11, length: 17, width: 9 }) +
        branch(598, 302, 160, -66, "#627a66", { length: 16, width: 8 }) +
        vessel("pitcher", 600, 506, 1.8, { glaze: p.chalk, speckled: true }) +
        plates(880, 548, 1.6, [p.forest, p.bone, p.terracotta]) +
        vessel("cup", 420, 560, 1.5, { glaze: p.terracotta }) +
        vessel("mug", 742, 576, 1.3, { glaze: p.sage, inside: "#3a2417" }) +
        candle(1070, 506, 1.5, "#e8c9a0"),
    }),
  "studio-shelf": () =>
    scene({
      width: 720,
      height: 720,
      wall: "#d9c4a8",
      table: "#9c6f48",
      horizon: 0.8,
      arch: { x: 380, y: 330, radius: 230, color: "#cdb08c" },
      things:
        branch(300, 336, 200, 74, "#4f6353", { count: 11, length: 19, width: 10 }) +
        branch(296, 338, 176, -66, "#5d7261", { count: 10, length: 18, width: 9 }) +
        vessel("round", 298, 604, 2.5, { glaze: "#f5ecdd", speckled: true }) +
        vessel("tall", 478, 610, 1.7, { glaze: p.terracotta }) +
        vessel("bowl", 572, 642, 1.3, { glaze: p.forest, inside: "#1b2620" }) +
        books(146, 644, 1.2, [p.plum, "#d9c7a6", p.forest]) +
        vessel("cup", 146, 586, 1.1, { glaze: p.ochre }),
    }),
  "studio-wheel": () =>
    scene({
      width: 600,
      height: 480,
      wall: "#d9cdb9",
      table: "#b59f80",
      things: `${shadow(300, 392, 150)}<ellipse cx="300" cy="386" rx="180" ry="29" fill="#6f665b"/><ellipse cx="300" cy="376" rx="180" ry="29" fill="#8d8375"/><ellipse cx="300" cy="376" rx="150" ry="23" fill="none" stroke="#fff" stroke-opacity=".16"/>${vessel("bowl", 300, 380, 2.1, { glaze: "#a8886a", inside: "#8d6e52" })}`,
    }),
  "studio-kiln": () =>
    scene({
      width: 600,
      height: 480,
      wall: "#3a2b24",
      table: "#251a15",
      sun: false,
      things: `<circle cx="300" cy="250" r="230" fill="url(#glow)" opacity=".7"/><path d="M156 356V226a144 144 0 0 1 288 0V356Z" fill="#d8642d"/><path d="M186 356V232a114 114 0 0 1 228 0V356Z" fill="#f3a24e"/>${vessel("tall", 256, 356, 1.1, { glaze: p.rust })}${vessel("round", 342, 356, 1, { glaze: "#a14c24" })}`,
    }),
  "studio-clay": () =>
    scene({
      width: 600,
      height: 480,
      wall: "#ead9c6",
      table: "#cfb496",
      things: `${shadow(300, 386, 112)}<rect x="190" y="262" width="226" height="124" rx="14" fill="#b9835d"/><rect x="190" y="262" width="226" height="124" rx="14" fill="url(#side)"/><path d="M190 294q113 22 226-5" stroke="#fff" stroke-opacity=".25" fill="none" stroke-width="2"/><path d="M140 232 460 302" stroke="#6d6258" stroke-width="2.400"/><circle cx="138" cy="232" r="11" fill="${p.walnut}"/><circle cx="462" cy="302" r="11" fill="${p.walnut}"/>`,
    }),
  "studio-glaze": () =>
    scene({
      width: 600,
      height: 480,
      wall: p.mist,
      table: "#b5c4c8",
      things:
        vessel("cylinder", 208, 386, 1.9, { glaze: p.slate, inside: "#4d6674" }) +
        vessel("bowl", 400, 392, 1.55, {
          glaze: p.bone,
          dip: { glaze: p.slate, from: 0.4 },
          inside: "#e6d9c4",
        }),
    }),
  "collection-table": () =>
    scene({
      width: 600,
      height: 750,
      wall: "#e5dccb",
      table: "#b98d62",
      horizon: 0.7,
      things:
        blossom(220, 300, 170, 20, p.walnut, p.chalk) +
        vessel("carafe", 220, 556, 2, { glaze: p.forest }) +
        platter(400, 610, 1.3, p.bone) +
        plates(400, 600, 0.9, [p.terracotta]) +
        vessel("cup", 180, 650, 1.8, { glaze: p.ochre }),
    }),
  "collection-vases": () =>
    scene({
      width: 600,
      height: 750,
      wall: "#dcae92",
      table: "#a5653f",
      horizon: 0.76,
      arch: { x: 300, y: 330, radius: 200, color: "#e4bda3" },
      things:
        grass(220, 354, 210, -20, "#f0d6ac") +
        vessel("moon", 220, 614, 1.9, { glaze: p.bone, speckled: true }) +
        vessel("bottle", 380, 604, 2, { glaze: p.plum }) +
        vessel("bud", 490, 640, 1.6, { glaze: p.ochre }),
    }),
  "collection-mornings": () =>
    scene({
      width: 600,
      height: 750,
      wall: "#dfe4dc",
      table: "#b9c2b2",
      horizon: 0.72,
      things:
        teapot(270, 590, 1.9, p.sage) +
        linen(440, 660, 1, [p.chalk, "#c7b299"]) +
        vessel("mug", 170, 676, 1.9, { glaze: p.terracotta, inside: "#3a2417" }),
    }),
  "journal-firing": () =>
    scene({
      width: 900,
      height: 600,
      wall: "#4a372d",
      table: "#2f221b",
      horizon: 0.78,
      sun: false,
      things: `<circle cx="560" cy="300" r="300" fill="url(#glow)" opacity=".6"/><path d="M400 468V300a160 160 0 0 1 320 0V468Z" fill="#c9572a"/><path d="M432 468V306a128 128 0 0 1 256 0V468Z" fill="#f0a04c"/>${vessel("moon", 514, 468, 1, { glaze: p.rust })}${vessel("tall", 612, 468, 1.1, { glaze: "#a14c24" })}${vessel("bowl", 240, 520, 1.6, { glaze: p.bone, inside: "#8a6a4c" })}`,
    }),
  "journal-glaze": () =>
    scene({
      width: 900,
      height: 600,
      wall: "#d4dde0",
      table: "#aebfc3",
      horizon: 0.74,
      things: [p.slate, p.sage, p.ochre, p.terracotta, p.plum]
        .map((glaze, index) =>
          vessel("cup", 180 + index * 136, 506 + (index % 2) * 22, 2, {
            glaze: p.bone,
            dip: { glaze, from: 0.4 },
          }),
        )
        .join(""),
    }),
  "journal-table": () =>
    scene({
      width: 900,
      height: 600,
      wall: "#e8d3cb",
      table: "#c69a80",
      horizon: 0.66,
      things:
        branch(300, 300, 170, 50, p.moss, { count: 10, length: 16, width: 8 }) +
        vessel("tall", 300, 470, 1.5, { glaze: p.bone, speckled: true }) +
        platter(560, 520, 1.6, p.forest) +
        plates(560, 504, 1, [p.bone]) +
        candle(760, 470, 1.3, "#e9dcc8") +
        vessel("cup", 420, 552, 1.4, { glaze: p.terracotta }),
    }),
};
