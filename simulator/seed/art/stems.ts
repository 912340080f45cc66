/** A leafy branch that grows from (x, y) and leans by `lean` at its tip. */
export function branch(
  x: number,
  y: number,
  height: number,
  lean: number,
  color: string,
  leaf: { count?: number; length?: number; width?: number } = {},
): string {
  const { count = 9, length = 11, width = 5.5 } = leaf;
  const leaves = Array.from({ length: count }, (_, index) => {
    const along = 0.2 + (0.8 * (index + 1)) / count;
    const rest = 1 - along;
    const px =
      3 * rest * rest * along * lean * 0.1 +
      3 * rest * along * along * lean * 0.5 +
      along ** 3 * lean;
    const py = -(
      3 * rest * rest * along * height * 0.4 +
      3 * rest * along * along * height * 0.7 +
      along ** 3 * height
    );
    const side = index % 2 === 0 ? 1 : -1;
    const size = 1.18 - along * 0.45;
    const turn = (lean > 0 ? 10 : -10) - side * 34;
    const l = length * size;
    const w = width * size;
    return `<g transform="translate(${px.toFixed(1)} ${py.toFixed(1)}) rotate(${turn})"><path d="M0 0Q${side * l} ${-w * 1.5} ${side * l * 2} 0Q${side * l} ${w * 1.3} 0 0Z" fill="${color}" opacity="${index % 3 === 0 ? 0.84 : 1}"/><path d="M0 0L${side * l * 1.8} 0" stroke="#fff" stroke-opacity=".16" stroke-width=".8"/></g>`;
  }).join("");
  return `<g transform="translate(${x} ${y})"><path d="M0 0C${lean * 0.1} ${-height * 0.4} ${lean * 0.5} ${-height * 0.7} ${lean} ${-height}" fill="none" stroke="${color}" stroke-width="2.2" stroke-linecap="round"/>${leaves}</g>`;
}

/** A loose bunch of dried grass with seed heads. */
export function grass(x: number, y: number, height: number, lean: number, color: string): string {
  const stalks = [-2, -1, 0, 1, 2].map((step) => {
    const tip = lean + step * 15;
    const top = height * (1 - Math.abs(step) * 0.09);
    const seeds = Array.from(
      { length: 7 },
      (_, index) =>
        `<ellipse cx="${index % 2 === 0 ? -3 : 3}" cy="${index * 6.4 - 8}" rx="2.8" ry="6" transform="rotate(${index % 2 === 0 ? 18 : -18})" fill="${color}"/>`,
    ).join("");
    return `<path d="M0 0Q${tip * 0.2} ${-top * 0.6} ${tip} ${-top}" fill="none" stroke="${color}" stroke-width="1.6"/><g transform="translate(${tip} ${-top}) rotate(${tip * 0.55})">${seeds}</g>`;
  });
  return `<g transform="translate(${x} ${y})">${stalks.join("")}</g>`;
}

/** Bare twigs with round blossoms. */
export function blossom(
  x: number,
  y: number,
  height: number,
  lean: number,
  twig: string,
  flower: string,
): string {
  const twigs = [-1, 0, 1].map((step) => {
    const tip = lean + step * height * 0.24;
    const top = height * (1 - Math.abs(step) * 0.18);
    const flowers = [0.5, 0.66, 0.8, 0.92, 1].map((along, index) => {
      const px = 2 * (1 - along) * along * tip * 0.2 + along * along * tip;
      const py = -(2 * (1 - along) * along * top * 0.6 + along * along * top);
      const radius = 3.4 + ((index + step + 3) % 3) * 1.5;
      return `<circle cx="${(px + (index % 2 === 0 ? 4 : -4)).toFixed(1)}" cy="${py.toFixed(1)}" r="${radius}" fill="${flower}" opacity="${index % 2 === 0 ? 1 : 0.82}"/>`;
    });
    return `<path d="M0 0Q${tip * 0.2} ${-top * 0.6} ${tip} ${-top}" fill="none" stroke="${twig}" stroke-width="1.8" stroke-linecap="round"/>${flowers.join("")}`;
  });
  return `<g transform="translate(${x} ${y})">${twigs.join("")}</g>`;
}
