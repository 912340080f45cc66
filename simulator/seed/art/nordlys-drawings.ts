import { type Outdoors, landscape } from "./landscape.ts";
import {
  backpack,
  beanie,
  lantern,
  shell,
  sleepingBag,
  steelBottle,
  tent,
} from "./outdoor-gear.ts";
import { palette as p } from "./palette.ts";
import { vessel } from "./vessels.ts";

const orange = "#e2622b";
const spruce = "#2f5a52";
const midnight = "#1d2c3a";

const night: Omit<Outdoors, "things"> = {
  sky: { top: "#0f1a26", low: "#2c4a5a", aurora: "#7fd1ae", stars: true },
  ridges: ["#223848", "#1a2b38"],
  ground: "#e6edf0",
};
const day: Omit<Outdoors, "things"> = {
  sky: { top: "#a9c6d6", low: "#e8eff0", sun: "#fdf6df" },
  ridges: ["#8fa9b6", "#5f7f86", "#3f625f"],
  ground: "#d8dfd6",
  snowcaps: true,
};
const dusk: Omit<Outdoors, "things"> = {
  sky: { top: "#4b5a7a", low: "#f0b48c", sun: "#fbe0b8" },
  ridges: ["#6d6f8c", "#454d6b"],
  ground: "#8b8f9f",
};

/** The pictures of Nordlys Outdoor, by the name of the file. */
export const nordlysDrawings: Record<string, () => string> = {
  "nordlys-ridge-tent": () => landscape({ ...night, things: tent(200, 338, 1.2, orange, true) }),
  "nordlys-ridge-tent-spruce": () =>
    landscape({ ...dusk, things: tent(200, 342, 1.2, spruce, false) }),
  "nordlys-fjell-pack": () =>
    landscape({ ...day, things: backpack(200, 356, 1.36, midnight, orange) }),
  "nordlys-fjell-pack-orange": () =>
    landscape({ ...dusk, things: backpack(200, 356, 1.36, orange, midnight) }),
  "nordlys-enamel-mug": () =>
    landscape({
      ...dusk,
      things: vessel("mug", 190, 350, 2, {
        glaze: "#f2f4f3",
        speckled: true,
        inside: "#3a2417",
        bands: midnight,
      }),
    }),
  "nordlys-steel-bottle": () => landscape({ ...day, things: steelBottle(200, 352, 1.5, orange) }),
  "nordlys-wool-hat": () =>
    landscape({ ...night, things: beanie(200, 352, 1.4, "#b0413e", "#f0ece2") }),
  "nordlys-storm-lantern": () => landscape({ ...night, things: lantern(200, 352, 1.5, "#b0413e") }),
  "nordlys-down-bag": () => landscape({ ...dusk, things: sleepingBag(192, 352, 1.4, spruce) }),
  "nordlys-rain-shell": () =>
    landscape({ ...day, things: shell(200, 352, 1.5, "#e0a526", midnight) }),
  "nordlys-rain-shell-blue": () =>
    landscape({ ...day, things: shell(200, 352, 1.5, "#34607c", "#e8eff0") }),
  "nordlys-hero": () =>
    landscape({
      ...night,
      width: 1200,
      height: 640,
      things: `${tent(820, 560, 1.7, orange, true)}${lantern(620, 580, 0.9, "#b0413e")}${backpack(1050, 588, 1, spruce, p.ochre)}`,
    }),
  "nordlys-cabin": () =>
    landscape({
      ...dusk,
      width: 900,
      height: 600,
      things: `${lantern(280, 520, 1.4, midnight)}${vessel("mug", 460, 534, 1.6, { glaze: "#f2f4f3", speckled: true, inside: "#3a2417" })}${sleepingBag(680, 540, 1.3, "#b0413e")}`,
    }),
};
