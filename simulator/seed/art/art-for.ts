import { nordlysDrawings } from "./nordlys-drawings.ts";
import { studioScenes } from "./studio-scenes.ts";
import { tablePictures } from "./table-pictures.ts";
import { vasePictures } from "./vase-pictures.ts";

const drawings: Record<string, () => string> = {
  ...vasePictures,
  ...tablePictures,
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
