import { palette } from "./palette.ts";
import { shadow } from "./vessels.ts";

const group = (x: number, y: number, scale: number, content: string): string =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${content}</g>`;

/** The same path twice: in its colour, then shaded as if lit from the left. */
const shaded = (path: string, color: string): string =>
  `<path d="${path}" fill="${color}"/><path d="${path}" fill="url(#side)"/>`;

/** A stack of plates, the first colour lowest. */
export function plates(x: number, y: number, scale: number, colors: string[]): string {
  const stack = colors.map((color, index) => {
    const w = 72 - index * 3;
    return `<g transform="translate(0 ${-index * 11})">${shaded(`M-${w}-8C-60 4-30 6 0 6C30 6 60 4 ${w}-8Z`, color)}<ellipse cy="-8" rx="${w}" ry="12" fill="${color}"/><ellipse cy="-8" rx="${w}" ry="12" fill="#fff" opacity=".2"/><ellipse cy="-7" rx="${w * 0.74}" ry="8" fill="#1d0f05" opacity=".08"/><ellipse cy="-6.400" rx="${w * 0.72}" ry="7.4" fill="#fff" opacity=".1"/></g>`;
  });
  return shadow(x, y, 62 * scale) + group(x, y, scale, stack.join(""));
}

/** A wide platter seen a little from above, with what lies on it. */
export function platter(x: number, y: number, scale: number, color: string, food = ""): string {
  return (
    shadow(x, y, 82 * scale) +
    group(
      x,
      y,
      scale,
      `${shaded("M-96-14C-80 4-40 8 0 8C40 8 80 4 96-14Z", color)}<ellipse cy="-14" rx="96" ry="19" fill="${color}"/><ellipse cy="-14" rx="96" ry="19" fill="#fff" opacity=".2"/><ellipse cy="-12" rx="78" ry="13" fill="#1d0f05" opacity=".1"/>${food}`,
    )
  );
}

/** Round fruit or olives on a plate: `[x, y, radius, color]` each. */
export function fruit(pieces: [number, number, number, string][]): string {
  return pieces
    .map(
      ([x, y, radius, color]) =>
        `<circle cx="${x}" cy="${y}" r="${radius}" fill="${color}"/><circle cx="${x}" cy="${y}" r="${radius}" fill="url(#side)"/><ellipse cx="${x - radius * 0.35}" cy="${y - radius * 0.4}" rx="${radius * 0.26}" ry="${radius * 0.2}" fill="#fff" opacity=".5"/>`,
    )
    .join("");
}

export function teapot(x: number, y: number, scale: number, color: string, ribs = true): string {
  const body = "M-34 0C-74-8-74-74-26-82L26-82C74-74 74-8 34 0Z";
  const lines = ribs
    ? [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5].map((step) => {
        const bend = step * 12.4;
        return `<path d="M${step * 5}-82Q${bend * 1.35}-40 ${step * 6.5} 0" fill="none" stroke="#1d0f05" stroke-opacity=".15" stroke-width="2"/>`;
      })
    : [];
  return (
    shadow(x, y, 60 * scale) +
    group(
      x,
      y,
      scale,
      `<path d="M-46-74C-30-132 30-132 46-74" fill="none" stroke="${palette.walnut}" stroke-width="7" stroke-linecap="round"/>
${shaded("M54-30C74-34 78-56 92-70L104-64C94-46 92-14 52-10Z", color)}
${shaded(body, color)}${lines.join("")}<path d="${body}" fill="url(#gloss)"/><path d="${body}" fill="url(#foot)"/>
<ellipse cy="-82" rx="26" ry="5" fill="#1d0f05" opacity=".25"/>${shaded("M-24-83C-18-94 18-94 24-83Q0-77-24-83Z", color)}<circle cy="-95" r="6" fill="${color}"/><circle cy="-95" r="6" fill="url(#side)"/>`,
    )
  );
}

const circle = (radius: number): string =>
  `M${-radius}-68a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0Z`;

/** A vase that is a ring standing on a small foot. */
export function ringVase(x: number, y: number, scale: number, color: string): string {
  const ring = circle(60) + circle(34);
  const foot = "M-20 0L-15-14L15-14L20 0Z";
  return (
    shadow(x, y, 44 * scale) +
    group(
      x,
      y,
      scale,
      `${shaded("M-13-124L-9-150L9-150L13-124Z", color)}${shaded(foot, color)}<path fill-rule="evenodd" d="${ring}" fill="${color}"/><path fill-rule="evenodd" d="${ring}" fill="url(#side)"/><path fill-rule="evenodd" d="${ring}" fill="url(#gloss)"/><path d="M-34-68A34 34 0 0 1 26-90" fill="none" stroke="#1d0f05" stroke-opacity=".3" stroke-width="4" filter="url(#contact)"/><ellipse cy="-150" rx="9" ry="2.600" fill="#1d0f05" opacity=".6"/>`,
    )
  );
}

export function candle(x: number, y: number, scale: number, color: string): string {
  const jar = "M-27-58L-27-8Q-27 0-19 0L19 0Q27 0 27-8L27-58Z";
  return (
    shadow(x, y, 27 * scale) +
    group(
      x,
      y,
      scale,
      `<circle cy="-84" r="64" fill="url(#glow)"/>${shaded(jar, color)}<path d="${jar}" fill="url(#gloss)"/><ellipse cy="-58" rx="27" ry="6" fill="#fff3dc"/><path d="M0-60V-68" stroke="#33261d" stroke-width="2"/><path d="M0-92C9-80 8-68 0-67C-8-68-9-80 0-92Z" fill="#ffd27a"/><path d="M0-82C4-76 4-70 0-69C-4-70-4-76 0-82Z" fill="#fff6df"/>`,
    )
  );
}

/** Folded linen, the first colour lowest. */
export function linen(x: number, y: number, scale: number, colors: string[]): string {
  const folds = colors.map((color, index) => {
    const box = `x="${-62 + index * 2}" y="${-18 - index * 17}" width="${124 - index * 4}" height="18" rx="8"`;
    return `<rect ${box} fill="${color}"/><rect ${box} fill="url(#side)"/><path d="M${-52 + index * 2} ${-9 - index * 17}h${100 - index * 4}" stroke="#1d0f05" stroke-opacity=".1" stroke-width="1.200"/>`;
  });
  const top = -12 - colors.length * 17;
  return (
    shadow(x, y, 60 * scale) +
    group(
      x,
      y,
      scale,
      `${folds.join("")}<path d="M-50 ${top + 3}h100" stroke="#fff" stroke-opacity=".5" stroke-dasharray="3 4"/>`,
    )
  );
}

export function books(x: number, y: number, scale: number, colors: string[]): string {
  const stack = colors.map((color, index) => {
    const box = `x="${-60 + (index % 2) * 6}" y="${-16 - index * 16}" width="${116 - index * 6}" height="15" rx="2"`;
    return `<rect ${box} fill="${color}"/><rect ${box} fill="url(#side)"/>`;
  });
  return shadow(x, y, 60 * scale) + group(x, y, scale, stack.join(""));
}

export function lamp(x: number, y: number, scale: number, base: string, shade: string): string {
  const foot = "M-22 0C-50-10-44-72-8-88L8-88C44-72 50-10 22 0Z";
  const hood = "M-34-186L34-186L60-102Q0-92-60-102Z";
  return (
    shadow(x, y, 36 * scale) +
    group(
      x,
      y,
      scale,
      `<circle cy="-130" r="126" fill="url(#glow)"/><rect x="-3" y="-108" width="6" height="22" fill="${palette.walnut}"/>${shaded(foot, base)}<path d="${foot}" fill="url(#gloss)"/><path d="${hood}" fill="${shade}"/><path d="${hood}" fill="url(#side)" opacity=".45"/><path d="M-60-102Q0-92 60-102Q0-112-60-102Z" fill="#fff4d6"/>`,
    )
  );
}

/** A lidded jar with a wooden spoon leaning on it. */
export function saltCellar(x: number, y: number, scale: number, color: string): string {
  const jar = "M-40-50L-36-10Q-34 0-24 0L24 0Q34 0 36-10L40-50Z";
  return (
    shadow(x, y, 42 * scale) +
    group(
      x,
      y,
      scale,
      `${shaded(jar, color)}<path d="${jar}" fill="url(#gloss)"/><ellipse cy="-50" rx="40" ry="8" fill="${color}"/><ellipse cy="-50" rx="36" ry="6.400" fill="#fdfaf4"/><ellipse cx="8" cy="-51" rx="22" ry="3.600" fill="#e9e2d6"/><path d="M6-52L58-104" stroke="${palette.walnut}" stroke-width="6" stroke-linecap="round"/><ellipse cx="4" cy="-52" rx="10" ry="5" fill="${palette.walnut}"/>`,
    )
  );
}

/** A cardboard box with straw and the tops of pots. */
export function crate(x: number, y: number, scale: number, color: string, pots: string): string {
  const straw = Array.from({ length: 34 }, (_, index) => {
    const from = -90 + index * 5.4;
    const lift = 8 + ((index * 37) % 11);
    const lean = ((index * 53) % 31) - 15;
    return `<path d="M${from}-64q${lean / 2} ${-lift} ${lean} ${-lift * 0.7}" fill="none" stroke="${index % 3 === 0 ? "#c9ae74" : "#e2cd9b"}" stroke-width="2.4" stroke-linecap="round"/>`;
  }).join("");
  return (
    shadow(x, y, 92 * scale) +
    group(
      x,
      y,
      scale,
      `<path d="M-96-70L-80-92L80-92L96-70Z" fill="#1d0f05" opacity=".35"/>${pots}${straw}<path d="M-96-70L-92 0L92 0L96-70Z" fill="${color}"/><path d="M-96-70L-92 0L92 0L96-70Z" fill="url(#side)"/><path d="M-96-70L-118-50L-112-46L-94-62ZM96-70L118-50L112-46L94-62Z" fill="${color}"/><rect x="-24" y="-44" width="48" height="20" rx="3" fill="#fbf6ec"/><path d="M-16-34h32" stroke="${palette.terracotta}" stroke-width="2.400"/>`,
    )
  );
}
