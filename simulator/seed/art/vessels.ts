import { palette } from "./palette.ts";

/** A pot stands on (0, 0) and is drawn upward; `mouth` is its opening: height, half width, half depth. */
type VesselShape = {
  outline: string;
  mouth: [height: number, halfWidth: number, halfDepth: number];
  halfWidth: number;
  /** Strokes behind the body. */
  handles?: string[];
  handleWidth?: number;
};

export type VesselLook = {
  glaze: string;
  speckled?: boolean;
  /** A second glaze from this share of the height downward. */
  dip?: { glaze: string; from: number };
  ribs?: boolean;
  bands?: string;
  /** What is seen in the opening. */
  inside?: string;
};

const shapes = {
  tall: {
    outline:
      "M-22 0C-42-30-44-72-20-102C-12-113-12-122-14-134L14-134C12-122 12-113 20-102C44-72 42-30 22 0Z",
    mouth: [134, 14, 4],
    halfWidth: 40,
  },
  round: {
    outline: "M-20 0C-66-8-66-82-20-94L-18-108L18-108L20-94C66-82 66-8 20 0Z",
    mouth: [108, 18, 5],
    halfWidth: 54,
  },
  moon: {
    outline: "M-22 0C-76-6-80-94-18-104L-17-112L17-112L18-104C80-94 76-6 22 0Z",
    mouth: [112, 17, 4.4],
    halfWidth: 62,
  },
  bottle: {
    outline:
      "M-24 0C-32 0-32-8-32-14L-30-66C-28-86-10-88-9-104L-11-130L11-130L9-104C10-88 28-86 30-66L32-14C32-8 32 0 24 0Z",
    mouth: [130, 11, 3],
    halfWidth: 32,
  },
  bud: {
    outline: "M-16 0C-40-4-42-46-12-56C-7-60-7-78-10-92L10-92C7-78 7-60 12-56C42-46 40-4 16 0Z",
    mouth: [92, 10, 2.8],
    halfWidth: 32,
  },
  amphora: {
    outline:
      "M-16 0C-20-8-54-44-48-78C-44-98-20-102-16-114L-20-136L20-136L16-114C20-102 44-98 48-78C54-44 20-8 16 0Z",
    mouth: [136, 20, 5],
    halfWidth: 46,
    handles: ["M-15-126C-52-128-56-96-42-86", "M15-126C52-128 56-96 42-86"],
    handleWidth: 7,
  },
  carafe: {
    outline:
      "M-26 0C-38-4-40-40-26-66C-16-84-14-98-17-122L17-122C14-98 16-84 26-66C40-40 38-4 26 0Z",
    mouth: [122, 17, 4.4],
    halfWidth: 36,
  },
  cylinder: {
    outline: "M-29-84L-28-10Q-28 0-18 0L18 0Q28 0 28-10L29-84Z",
    mouth: [84, 29, 6.4],
    halfWidth: 29,
  },
  planter: {
    outline: "M-48-84L-38-8Q-36 0-26 0L26 0Q36 0 38-8L48-84Z",
    mouth: [84, 48, 9],
    halfWidth: 46,
  },
  mug: {
    outline: "M-31-60L-29-14Q-27 0-14 0L14 0Q27 0 29-14L31-60Z",
    mouth: [60, 31, 7],
    halfWidth: 31,
    handles: ["M29-48C54-54 54-14 27-17"],
  },
  cup: {
    outline: "M-24-44L-20-8Q-18 0-10 0L10 0Q18 0 20-8L24-44Z",
    mouth: [44, 24, 5.5],
    halfWidth: 24,
  },
  eggcup: {
    outline:
      "M-18 0Q-20-5-12-8C-6-11-6-18-12-24C-22-30-22-42-21-48L21-48C22-42 22-30 12-24C6-18 6-11 12-8Q20-5 18 0Z",
    mouth: [48, 21, 5],
    halfWidth: 20,
  },
  bowl: {
    outline: "M-58-42C-55-12-34-4-20-4L-18 0L18 0L20-4C34-4 55-12 58-42Z",
    mouth: [42, 58, 10],
    halfWidth: 52,
  },
  low: {
    outline: "M-54-20C-50-5-36 0-24 0L24 0C36 0 50-5 54-20Z",
    mouth: [20, 54, 9],
    halfWidth: 52,
  },
  pitcher: {
    outline:
      "M-26 0C-46-14-44-62-24-84C-18-92-20-104-28-118L20-110C16-100 18-92 24-84C44-62 46-14 26 0Z",
    mouth: [114, 23, 5],
    halfWidth: 42,
    handles: ["M20-100C64-104 62-30 34-30"],
  },
} satisfies Record<string, VesselShape>;

export type VesselKind = keyof typeof shapes;

/** A pot of this shape with its shadow, standing on (x, y). */
export function vessel(
  kind: VesselKind,
  x: number,
  y: number,
  scale: number,
  look: VesselLook,
): string {
  const shape: VesselShape = shapes[kind];
  const { outline, handles = [], handleWidth = 9 } = shape;
  const clip = `clip-${kind}-${Math.round(x)}-${Math.round(y)}`;
  const stroke = (color: string, more = "") =>
    handles
      .map(
        (path) =>
          `<path d="${path}" fill="none" stroke="${color}" stroke-width="${handleWidth}" stroke-linecap="round"${more}/>`,
      )
      .join("");
  return `${shadow(x, y, shape.halfWidth * scale)}<g transform="translate(${x} ${y}) scale(${scale})">
${stroke(look.glaze)}${stroke("#1d0f05", ' stroke-opacity=".2"')}
<clipPath id="${clip}"><path d="${outline}"/></clipPath>
<g clip-path="url(#${clip})"><path d="${outline}" fill="${look.glaze}"/>${decoration(shape, look)}<path d="${outline}" fill="url(#side)"/><path d="${outline}" fill="url(#gloss)"/><path d="${outline}" fill="url(#foot)"/></g>
${mouth(shape, look)}</g>`;
}

/** Soft shadow of something that stands at (x, y); the light comes from the left. */
export function shadow(x: number, y: number, halfWidth: number): string {
  return `<ellipse cx="${x + halfWidth * 0.5}" cy="${y}" rx="${halfWidth * 1.45}" ry="${halfWidth * 0.2}" fill="#1d0f05" opacity=".2" filter="url(#soft)"/><ellipse cx="${x + halfWidth * 0.06}" cy="${y - 0.5}" rx="${halfWidth * 0.78}" ry="${halfWidth * 0.075}" fill="#1d0f05" opacity=".34" filter="url(#contact)"/>`;
}

function mouth({ mouth: [height, halfWidth, halfDepth] }: VesselShape, look: VesselLook): string {
  const rim = look.inside ?? palette.ink;
  return `<ellipse cy="${-height}" rx="${halfWidth}" ry="${halfDepth}" fill="${look.glaze}"/><ellipse cy="${-height}" rx="${halfWidth}" ry="${halfDepth}" fill="#fff" opacity=".26"/><ellipse cy="${-height + 0.6}" rx="${halfWidth - 2.2}" ry="${halfDepth - 1.3}" fill="${rim}" opacity="${look.inside === undefined ? 0.66 : 1}"/><ellipse cy="${-height + 0.6}" rx="${halfWidth - 2.2}" ry="${halfDepth - 1.3}" fill="url(#inside)"/>`;
}

function decoration(shape: VesselShape, look: VesselLook): string {
  const [height] = shape.mouth;
  const parts: string[] = [];
  if (look.dip !== undefined) {
    const top = -height * (1 - look.dip.from);
    parts.push(
      `<path d="M-100 ${top}Q-60 ${top + 4}-30 ${top}T30 ${top + 1.5}T100 ${top}V60H-100Z" fill="${look.dip.glaze}"/>`,
    );
  }
  if (look.bands !== undefined) {
    for (const at of [0.5, 0.56, 0.68]) {
      parts.push(
        `<path d="M-100 ${-height * at}Q0 ${-height * at + 9} 100 ${-height * at}" fill="none" stroke="${look.bands}" stroke-width="${at === 0.56 ? 1.4 : 3}" opacity=".85"/>`,
      );
    }
  }
  if (look.ribs === true) {
    for (let step = -7; step <= 7; step += 1) {
      const x = Math.sin((step / 7.6) * (Math.PI / 2)) * shape.halfWidth * 1.08;
      parts.push(
        `<path d="M${x * 0.84} 4L${x} ${-height}" stroke="#1d0f05" stroke-opacity=".16" stroke-width="2.4"/><path d="M${x * 0.84 + 2} 4L${x + 2} ${-height}" stroke="#fff" stroke-opacity=".14" stroke-width="1.6"/>`,
      );
    }
  }
  if (look.speckled === true) parts.push(speckles(shape.halfWidth, height));
  return parts.join("");
}

function speckles(halfWidth: number, height: number): string {
  return Array.from({ length: 30 }, (_, index) => {
    const angle = index * 137.5;
    const reach = ((index * 53) % 100) / 100;
    const x = Math.cos((angle * Math.PI) / 180) * halfWidth * 0.9 * Math.sqrt(reach);
    const y = -((index * 29) % height) * 0.94 - 3;
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${(0.6 + (index % 3) * 0.34).toFixed(2)}" fill="#3c2a1e" opacity=".36"/>`;
  }).join("");
}
