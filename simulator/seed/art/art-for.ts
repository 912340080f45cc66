import { nordlysDrawings } from "./nordlys-drawings.ts";
import { studioProducts } from "./studio-products.ts";
import { studioScenes } from "./studio-scenes.ts";

const drawings: Record<string, () => string> = {
  ...studioProducts,
  ...studioScenes,
  ...nordlysDrawings,
};
const drawn = new Map<string, string>();

/** The SVG drawing at a path of the CDN stand-in such as `/files/amphora.svg`, or null where there is none. */
export function artFor(path: string): string | null {
  const name = /^\/files\/([a-z0-9-]+)\.svg$/.exec(path)?.[1];
  if (name === undefined || !Object.hasOwn(drawings, name)) return null;
  const known = drawn.get(name) ?? drawings[name]?.() ?? null;
  if (known !== null) drawn.set(name, known);
  return known;
}
