import { svg } from "./scene.ts";

export type Face = {
  skin: string;
  hair: string;
  clothes: string;
  wall: string;
  hairstyle: "long" | "short" | "bun" | "bob" | "beard";
  glasses?: boolean;
};

const hairBehind: Record<Face["hairstyle"], string> = {
  long: '<path d="M104 330C84 150 130 96 200 96C270 96 316 150 296 330Z"/>',
  bob: '<path d="M118 250C104 140 140 96 200 96C260 96 296 140 282 250C262 266 138 266 118 250Z"/>',
  bun: '<circle cx="200" cy="88" r="34"/>',
  short: "",
  beard: "",
};

const hairInFront: Record<Face["hairstyle"], string> = {
  long: '<path d="M126 194C118 70 282 70 274 194C262 150 240 132 212 128C188 146 150 152 126 194Z"/>',
  bob: '<path d="M126 196C116 70 284 70 274 196C266 152 236 140 176 132C152 148 132 164 126 196Z"/>',
  bun: '<path d="M128 190C118 70 282 70 272 190C262 148 236 128 200 128C164 128 138 148 128 190Z"/>',
  short:
    '<path d="M128 186C112 70 288 70 272 186C266 140 240 126 200 130C160 126 134 140 128 186Z"/>',
  beard:
    '<path d="M128 184C114 74 286 74 272 184C264 144 238 132 206 136C166 132 136 142 128 184Z"/><path d="M127 184C128 274 164 300 200 300C236 300 272 274 273 184C261 238 244 250 226 246Q200 238 174 246C156 250 139 238 127 184Z"/>',
};

/** A calm, flat portrait without a mouth or eyes that would pretend to be someone. */
export function portrait({ skin, hair, clothes, wall, hairstyle, glasses }: Face): string {
  const frames = glasses
    ? '<g fill="none" stroke="#2a2320" stroke-width="5"><circle cx="174" cy="196" r="20"/><circle cx="226" cy="196" r="20"/><path d="M194 194q6-4 12 0"/></g>'
    : "";
  return svg(
    400,
    400,
    `<rect width="400" height="400" fill="${wall}"/><rect width="400" height="400" fill="url(#wash)"/>
<g fill="${hair}">${hairBehind[hairstyle]}</g>
<path d="M48 430C50 322 118 290 200 290C282 290 350 322 352 430Z" fill="${clothes}"/><path d="M48 430C50 322 118 290 200 290C282 290 350 322 352 430Z" fill="url(#side)" opacity=".6"/>
<path d="M166 230H234V290C234 330 166 330 166 290Z" fill="${skin}"/><path d="M166 262C184 286 216 286 234 262V282C220 300 180 300 166 282Z" fill="#1d0f05" opacity=".16"/>
<ellipse cx="200" cy="192" rx="70" ry="84" fill="${skin}"/><ellipse cx="200" cy="192" rx="70" ry="84" fill="url(#side)" opacity=".34"/>
<ellipse cx="158" cy="222" rx="16" ry="11" fill="#b4532a" opacity=".14"/><ellipse cx="242" cy="222" rx="16" ry="11" fill="#b4532a" opacity=".14"/>
<g fill="${hair}">${hairInFront[hairstyle]}</g>${frames}`,
  );
}
