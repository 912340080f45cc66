export type Scene = {
  width?: number;
  height?: number;
  wall: string;
  table: string;
  /** Where the table begins, as a share of the height. */
  horizon?: number;
  arch?: { x: number; y: number; radius: number; color: string };
  /** Light of a window on the wall. */
  sun?: boolean;
  things: string;
};

/** A still life: wall, arch, light, table and what stands on it, as an SVG document. */
export function scene({
  width = 400,
  height = 400,
  wall,
  table,
  horizon = 0.74,
  arch,
  sun = true,
  things,
}: Scene): string {
  const top = height * horizon;
  const all = `width="${width}" height="${height}"`;
  return svg(
    width,
    height,
    `<rect ${all} fill="${wall}"/><rect ${all} fill="url(#wash)"/>
${arch === undefined ? "" : alcove(arch, top)}${sun ? sunlight(width, height) : ""}
<rect y="${top}" width="${width}" height="${height - top}" fill="${table}"/>
<rect y="${top}" width="${width}" height="${height - top}" fill="url(#tabletop)"/>
<rect y="${top}" width="${width}" height="1.2" fill="#fff" opacity=".28"/>
${things}`,
  );
}

/** An SVG document with the gradients and filters that every drawing of ours refers to. */
export function svg(width: number, height: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width * 3}" height="${height * 3}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid slice">${DEFINITIONS}${content}</svg>\n`;
}

function alcove(
  arch: { x: number; y: number; radius: number; color: string },
  top: number,
): string {
  const { x, y, radius, color } = arch;
  const path = (inset: number) =>
    `M${x - radius + inset} ${top}V${y}A${radius - inset} ${radius - inset} 0 0 1 ${x + radius - inset} ${y}V${top}Z`;
  return `<path d="${path(0)}" fill="${color}"/><path d="${path(0)}" fill="url(#alcove)"/><path d="M${x - radius} ${top}V${y}A${radius} ${radius} 0 0 1 ${x} ${y - radius}" fill="none" stroke="#1d0f05" stroke-opacity=".1" stroke-width="5" filter="url(#contact)"/>`;
}

function sunlight(width: number, height: number): string {
  const panes = [0, 1].flatMap((column) =>
    [0, 1].map(
      (row) =>
        `<rect x="${width * 0.42 + column * width * 0.17}" y="${height * 0.07 + row * height * 0.26}" width="${width * 0.146}" height="${height * 0.236}"/>`,
    ),
  );
  return `<g opacity=".24" fill="#fffaf0" transform="skewX(-18)">${panes.join("")}</g>`;
}

const DEFINITIONS = `<defs>
<linearGradient id="side"><stop offset="0" stop-color="#fff" stop-opacity=".2"/><stop offset=".34" stop-color="#000" stop-opacity="0"/><stop offset=".93" stop-color="#1d0f05" stop-opacity=".42"/><stop offset="1" stop-color="#1d0f05" stop-opacity=".3"/></linearGradient>
<linearGradient id="gloss"><stop offset=".12" stop-color="#fff" stop-opacity="0"/><stop offset=".24" stop-color="#fff" stop-opacity=".3"/><stop offset=".4" stop-color="#fff" stop-opacity="0"/></linearGradient>
<linearGradient id="foot" x1="0" y1="0" x2="0" y2="1"><stop offset=".62" stop-color="#1d0f05" stop-opacity="0"/><stop offset="1" stop-color="#1d0f05" stop-opacity=".22"/></linearGradient>
<linearGradient id="inside"><stop offset="0" stop-color="#1d0f05" stop-opacity=".4"/><stop offset="1" stop-color="#fff" stop-opacity=".1"/></linearGradient>
<linearGradient id="wash" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".34"/><stop offset=".6" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".1"/></linearGradient>
<linearGradient id="alcove"><stop offset="0" stop-color="#1d0f05" stop-opacity=".12"/><stop offset=".45" stop-color="#fff" stop-opacity=".05"/><stop offset="1" stop-color="#fff" stop-opacity=".16"/></linearGradient>
<linearGradient id="tabletop" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".24"/><stop offset="1" stop-color="#000" stop-opacity=".15"/></linearGradient>
<radialGradient id="glow"><stop offset="0" stop-color="#ffd88a" stop-opacity=".7"/><stop offset="1" stop-color="#ffd88a" stop-opacity="0"/></radialGradient>
<filter id="soft" x="-50%" y="-200%" width="200%" height="500%"><feGaussianBlur stdDeviation="5"/></filter>
<filter id="contact" x="-50%" y="-200%" width="200%" height="500%"><feGaussianBlur stdDeviation="1.6"/></filter>
</defs>`;
