import { imageOf } from "../product-of.ts";
import { idFor } from "../seed-ids.ts";
import type { SeedImage, SeedVideo } from "../shop-seed.ts";

const wide = { width: 3600, height: 1920 };
const studio = { width: 1800, height: 1440 };

/** What the studio uploaded besides product pictures: wide pictures, its workshop, its customers. */
export const files: SeedImage[] = [
  { path: "/files/hero-still-life.svg", alt: "Moon jar, vase and bowl on a clay shelf", ...wide },
  { path: "/files/hero-table.svg", alt: "A table set for dinner under warm light", ...wide },
  {
    path: "/files/studio-shelf.svg",
    alt: "Shelf with stoneware, eucalyptus and books",
    width: 2160,
    height: 2160,
  },
  { path: "/files/studio-clay.svg", alt: "A block of clay and a cutting wire", ...studio },
  { path: "/files/studio-wheel.svg", alt: "A bowl on the wheel", ...studio },
  { path: "/files/studio-glaze.svg", alt: "A bowl half dipped in glaze", ...studio },
  { path: "/files/studio-kiln.svg", alt: "Pots in the glowing kiln", ...studio },
  { path: "/files/portrait-ines.svg", alt: "Portrait of Inês Carvalho" },
  { path: "/files/portrait-marcus.svg", alt: "Portrait of Marcus Bell" },
  { path: "/files/portrait-sofie.svg", alt: "Portrait of Sofie Lindqvist" },
  { path: "/files/portrait-amara.svg", alt: "Portrait of Amara Nwosu" },
  { path: "/files/portrait-tomas.svg", alt: "Portrait of Tomás Reis" },
  { path: "/files/portrait-jo.svg", alt: "Portrait of Jo Whitfield" },
].map(imageOf);

export const videos: SeedVideo[] = [
  { path: "/files/on-the-wheel.mp4", alt: "A bowl grows on the wheel", poster: "studio-wheel" },
  { path: "/files/opening-the-kiln.mp4", alt: "The kiln is opened", poster: "studio-kiln" },
].map(({ poster, ...video }) => ({
  ...video,
  ...studio,
  id: idFor("Video", video.path),
  poster: imageOf({ path: `/files/${poster}.svg`, alt: video.alt, ...studio }),
}));
