import { svg } from "./scene.ts";

type Sky = { top: string; low: string; aurora?: string; sun?: string; stars?: boolean };
export type Outdoors = {
  width?: number;
  height?: number;
  sky: Sky;
  /** Ridges from the farthest to the nearest. */
  ridges: string[];
  ground: string;
  snowcaps?: boolean;
  things: string;
};

/** A northern landscape with something standing in it, as an SVG document. */
export function landscape(outdoors: Outdoors): string {
  const { width = 400, height = 400, sky, ridges, ground, things } = outdoors;
  const floor = height * 0.78;
  return svg(
    width,
    height,
    `<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${sky.top}"/><stop offset="1" stop-color="${sky.low}"/></linearGradient>
<rect width="${width}" height="${height}" fill="url(#sky)"/>${lights(sky, width, height)}
${ridges.map((color, index) => ridge(color, index, outdoors.snowcaps === true && index === 0, width, height)).join("")}
<path d="M0 ${floor}Q${width * 0.3} ${floor - 14} ${width * 0.6} ${floor}T${width} ${floor - 6}V${height}H0Z" fill="${ground}"/>
<path d="M0 ${floor}Q${width * 0.3} ${floor - 14} ${width * 0.6} ${floor}T${width} ${floor - 6}V${height}H0Z" fill="url(#tabletop)"/>${things}`,
  );
}

function lights({ aurora, sun, stars }: Sky, width: number, height: number): string {
  const points = Array.from(
    { length: 44 },
    (_, index) =>
      `<circle cx="${((index * 97) % 101) * (width / 101)}" cy="${((index * 61) % 59) * (height / 110)}" r="${0.5 + (index % 3) * 0.35}" fill="#fff" opacity="${0.4 + (index % 4) * 0.14}"/>`,
  );
  const band = (y: number, color: string, opacity: number) =>
    `<path d="M${-width * 0.1} ${y}C${width * 0.2} ${y - height * 0.2} ${width * 0.4} ${y + height * 0.12} ${width * 0.62} ${y - height * 0.06}S${width * 0.9} ${y - height * 0.2} ${width * 1.1} ${y - height * 0.1}L${width * 1.1} ${y + height * 0.06}C${width * 0.8} ${y} ${width * 0.7} ${y + height * 0.2} ${width * 0.5} ${y + height * 0.13}S${width * 0.1} ${y + height * 0.06} ${-width * 0.1} ${y + height * 0.14}Z" fill="${color}" opacity="${opacity}" filter="url(#aurora)"/>`;
  return [
    stars === true ? points.join("") : "",
    aurora === undefined
      ? ""
      : `<filter id="aurora" x="-20%" y="-60%" width="140%" height="220%"><feGaussianBlur stdDeviation="${height * 0.022}"/></filter>${band(height * 0.3, aurora, 0.62)}${band(height * 0.2, "#9b8fd0", 0.3)}`,
    sun === undefined
      ? ""
      : `<circle cx="${width * 0.7}" cy="${height * 0.34}" r="${height * 0.085}" fill="${sun}"/>`,
  ].join("");
}

function ridge(color: string, index: number, snow: boolean, width: number, height: number): string {
  const base = height * (0.52 + index * 0.12);
  const peaks = [0, 0.14, 0.27, 0.42, 0.56, 0.7, 0.85, 1].map((along, peak) => {
    const rise = ((peak * 37 + index * 23) % 7) / 7;
    return [along * width, base - (peak % 2 === 0 ? 0.02 : 0.1 + rise * 0.12) * height] as const;
  });
  const line = peaks.map(([x, y]) => `L${x.toFixed(0)} ${y.toFixed(0)}`).join("");
  const caps = peaks
    .filter((_, peak) => snow && peak % 2 === 1)
    .map(([x, y]) => {
      const size = height * 0.045;
      return `<path d="M${x} ${y}l${size} ${size * 1.1}l${-size * 0.5} ${-size * 0.2}l${-size * 0.45} ${size * 0.5}l${-size * 0.5} ${-size * 0.5}l${-size * 0.55} ${size * 0.2}Z" fill="#fff" opacity=".85"/>`;
    });
  return `<path d="M0 ${height}${line}V${height}Z" fill="${color}"/>${caps.join("")}`;
}
