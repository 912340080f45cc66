import { shadow } from "./vessels.ts";

const shaded = (path: string, color: string): string =>
  `<path d="${path}" fill="${color}"/><path d="${path}" fill="url(#side)"/>`;

const placed = (x: number, y: number, scale: number, halfWidth: number, content: string): string =>
  `${shadow(x, y, halfWidth * scale)}<g transform="translate(${x} ${y}) scale(${scale})">${content}</g>`;

/** A ridge tent, lit from inside when it is night. */
export function tent(x: number, y: number, scale: number, color: string, lit: boolean): string {
  return placed(
    x,
    y,
    scale,
    92,
    `${lit ? '<circle cy="-40" r="120" fill="url(#glow)" opacity=".8"/>' : ""}<path d="M-104-6L-132 4M104-6L134 4M0-96L0-104" stroke="#1d1a18" stroke-width="1.600"/>
${shaded("M0-96L104-4Q60 2 34 0Z", color)}<path d="M0-96L34 0Q-30 4-104-4Z" fill="${color}"/><path d="M0-96L34 0Q-30 4-104-4Z" fill="url(#gloss)"/>
<path d="M0-96L8-2Q-18 2-46 0Z" fill="${lit ? "#ffdf9e" : "#1b2429"}"/><path d="M0-96L-14-20L-46 0Z" fill="#fff" opacity=".16"/>`,
  );
}

export function backpack(x: number, y: number, scale: number, color: string, trim: string): string {
  const body = "M-46 0C-58-4-58-110-44-138C-32-152 32-152 44-138C58-110 58-4 46 0Z";
  return placed(
    x,
    y,
    scale,
    54,
    `<path d="M-14-148C-14-166 14-166 14-148" fill="none" stroke="${trim}" stroke-width="6"/>${shaded("M-62-8C-70-20-68-62-56-70L-44-70V-4Z", trim)}${shaded("M62-8C70-20 68-62 56-70L44-70V-4Z", trim)}
${shaded(body, color)}<path d="${body}" fill="url(#gloss)"/>${shaded("M-48-118C-46-152 46-152 48-118L42-94H-42Z", color)}<path d="M-42-94H42" stroke="#000" stroke-opacity=".25" stroke-width="2"/>
<path d="M-20-140V-70M20-140V-70" stroke="${trim}" stroke-width="7"/><rect x="-25" y="-96" width="10" height="12" rx="2" fill="#cfd6da"/><rect x="15" y="-96" width="10" height="12" rx="2" fill="#cfd6da"/>${shaded("M-36-66Q0-72 36-66L38-14Q0-6-38-14Z", color)}<path d="M-36-56Q0-62 36-56" fill="none" stroke="#000" stroke-opacity=".3" stroke-width="2"/>`,
  );
}

export function steelBottle(x: number, y: number, scale: number, color: string): string {
  const body =
    "M-24 0Q-28 0-28-6L-28-96C-28-110-14-112-14-122L14-122C14-112 28-110 28-96L28-6Q28 0 24 0Z";
  return placed(
    x,
    y,
    scale,
    28,
    `${shaded(body, color)}<path d="${body}" fill="url(#gloss)"/><path d="M-28-16H28" stroke="#fff" stroke-opacity=".25" stroke-width="2"/>${shaded("M-16-122L-16-142Q-16-146-12-146L12-146Q16-146 16-142L16-122Z", "#b9c2c8")}<path d="M-12-146C-12-160 12-160 12-146" fill="none" stroke="#b9c2c8" stroke-width="5"/>`,
  );
}

export function beanie(x: number, y: number, scale: number, color: string, brim: string): string {
  const knit = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5].map(
    (step) =>
      `<path d="M${step * 11}-28Q${step * 9}-70 ${step * 2}-98" fill="none" stroke="#000" stroke-opacity=".13" stroke-width="2.400"/>`,
  );
  return placed(
    x,
    y,
    scale,
    62,
    `${shaded("M-60-24C-62-84-24-102 0-102C24-102 62-84 60-24Z", color)}${knit.join("")}<circle cy="-108" r="15" fill="${brim}"/><circle cy="-108" r="15" fill="url(#side)"/>${shaded("M-66-30Q0-40 66-30Q70-14 64 0Q0-8-64 0Q-70-14-66-30Z", brim)}`,
  );
}

export function lantern(x: number, y: number, scale: number, color: string): string {
  return placed(
    x,
    y,
    scale,
    34,
    `<circle cy="-62" r="120" fill="url(#glow)"/><path d="M-30-98C-60-150 60-150 30-98" fill="none" stroke="${color}" stroke-width="3.600"/>${shaded("M-34 0Q-36-14-28-22L28-22Q36-14 34 0Z", color)}<path d="M-24-22C-36-44-32-74-20-90L20-90C32-74 36-44 24-22Z" fill="#ffe7b0" opacity=".82"/><path d="M0-66C10-52 9-38 0-36C-9-38-10-52 0-66Z" fill="#f29a3d"/><path d="M-24-22C-36-44-32-74-20-90L20-90C32-74 36-44 24-22Z" fill="url(#gloss)"/>${shaded("M-26-90L-18-108L18-108L26-90Z", color)}<path d="M-30-20L-24-92M30-20L24-92" stroke="${color}" stroke-width="3"/>`,
  );
}

export function sleepingBag(x: number, y: number, scale: number, color: string): string {
  const baffles = [-3, -2, -1, 0, 1, 2, 3].map(
    (step) =>
      `<path d="M${step * 22}-52Q${step * 22 + 10}-26 ${step * 22} 0" fill="none" stroke="#000" stroke-opacity=".18" stroke-width="2.400"/>`,
  );
  return placed(
    x,
    y,
    scale,
    84,
    `${shaded("M-70 0C-104 0-104-54-70-54L72-56C104-56 104 0 72 0Z", color)}${baffles.join("")}<path d="M-70-54L72-56C104-56 100-30 96-30Q0-40-94-30C-100-44-90-54-70-54Z" fill="#fff" opacity=".14"/><ellipse cx="84" cy="-28" rx="18" ry="27" fill="${color}"/><ellipse cx="84" cy="-28" rx="18" ry="27" fill="#000" opacity=".2"/><ellipse cx="84" cy="-28" rx="10" ry="16" fill="#f3d9a6"/><path d="M-30-56V0M34-57V0" stroke="#1c2329" stroke-width="5"/>`,
  );
}

export function shell(x: number, y: number, scale: number, color: string, lining: string): string {
  const body = "M-44 0L-46-92C-46-112-30-120-18-124L18-124C30-120 46-112 46-92L44 0Q0 6-44 0Z";
  return placed(
    x,
    y,
    scale,
    50,
    `${shaded("M-44-104C-66-96-74-40-76-14L-54-10C-52-34-48-60-44-66Z", color)}${shaded("M44-104C66-96 74-40 76-14L54-10C52-34 48-60 44-66Z", color)}${shaded(body, color)}<path d="${body}" fill="url(#gloss)"/>${shaded("M-26-120C-30-152 30-152 26-120Q0-108-26-120Z", color)}<path d="M-17-122C-18-142 18-142 17-122Q0-114-17-122Z" fill="${lining}"/><path d="M0-116V2" stroke="${lining}" stroke-width="3"/><path d="M-34-44L-18-32M34-44L18-32" stroke="#000" stroke-opacity=".35" stroke-width="2.400"/>`,
  );
}
