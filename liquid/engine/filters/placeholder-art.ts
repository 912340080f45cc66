/** Line art on a 100 × 100 board; every shape is filled or stroked with the current colour. */
const PRODUCT = [
  '<path d="M30 34h40l6 46H24z"/><path d="M40 40V30a10 10 0 0 1 20 0v10"/>',
  '<path d="M36 22h28v10H36zM32 32h36v48a4 4 0 0 1-4 4H36a4 4 0 0 1-4-4z"/><path d="M32 46h36M32 66h36"/>',
  '<circle cx="50" cy="50" r="24"/><path d="M50 34v16l10 8M42 12h16l2 14H40zM40 74h20l-2 14H42z"/>',
  '<path d="M22 44h44v24a14 14 0 0 1-14 14H36a14 14 0 0 1-14-14z"/><path d="M66 50h6a8 8 0 0 1 0 16h-6M36 34c-4-6 4-8 0-14M50 34c-4-6 4-8 0-14"/>',
  '<path d="M38 20h24l12 34H26zM50 54v28M36 84h28"/>',
  '<path d="M20 62c12 0 22-8 26-24l10 12c6 8 14 10 24 12v10H20z"/><path d="M20 72v6h60v-6M50 44l-6 6M56 50l-6 6"/>',
];

const APPAREL = [
  '<path d="M36 20 18 32l7 14 9-4v38h32V42l9 4 7-14-18-12c-2 8-26 8-28 0z"/>',
  '<path d="M36 18 16 36l6 34 10-2V84h36V68l10 2 6-34-20-18-14 8z"/><path d="M50 26v58M40 52h4M56 52h4"/>',
  '<path d="M34 18h32l4 66H54l-4-42-4 42H30z"/><path d="M34 28h32"/>',
  '<path d="M40 16c0 10 20 10 20 0l6 4-4 22 14 42H24l14-42-4-22z"/><path d="M38 42h24"/>',
];

const COLLECTION = [
  '<path d="M14 26h72M24 26c0-6 6-6 6-12M50 26c0-6 6-6 6-12M76 26c0-6 6-6 6-12"/><path d="m18 32 6-4 6 4 4 8-4 2v24H18V42l-4-2zM44 32l6-4 6 4 4 8-4 2v34H44V42l-4-2zM70 32l6-4 6 4 4 8-4 2v20H70V42l-4-2z"/>',
  '<path d="M20 20h60v60H20zM20 40h60M20 60h60"/><path d="M28 26h12v14H28zM52 30h18v10H52zM30 46h20v14H30zM60 48h10v12H60zM28 66h16v14H28zM56 68h16v12H56z"/>',
  '<path d="M16 70h68M22 70l4-24h16l4 24zM54 70V34h22v36zM58 34v-8a7 7 0 0 1 14 0v8M30 46v-6a4 4 0 0 1 8 0v6"/>',
  '<path d="M12 66c22 0 22-14 26-24l8 8c8 8 18 10 28 10 8 0 12 4 12 10v8H12zM12 72h74M62 34c0-12 22-12 22 0M56 34h34"/>',
];

const HERO = [
  '<path d="M2 82h96M2 74c18-18 32-18 48-4s30 10 48-10"/><circle cx="72" cy="28" r="10"/><path d="M28 64V34M28 34c-10 0-14 8-14 14s6 8 14 8 14-2 14-8-4-14-14-14z"/>',
  '<path d="M0 80h100M18 80V30h20v50M44 80V18h24v62M74 80V40h14v40"/><path d="M22 38h12M22 48h12M50 28h12M50 40h12M78 50h6"/>',
  '<path d="M44 18a6 6 0 1 1 9 5c-2 1-3 3-3 7M50 30 16 46l6 12 8-4v32h40V54l8 4 6-12z"/><path d="M50 30v56M40 62h-4M64 62h-4"/>',
];

const BLOG = [
  '<path d="M24 16h40l12 12v56H24zM64 16v12h12M34 42h32M34 54h32M34 66h20"/>',
  '<path d="M18 78 26 54 66 14l16 16-40 40zM26 54l16 16M58 22l16 16"/>',
  '<path d="M16 28c12-6 24-4 34 4 10-8 22-10 34-4v46c-12-6-24-4-34 4-10-8-22-10-34-4zM50 32v46"/>',
];

const LIFESTYLE = [
  '<path d="M12 78h76M20 78V54h14v24M66 78V54h14v24M34 62h32v16M28 54V44a6 6 0 0 1 6-6h32a6 6 0 0 1 6 6v10"/><path d="M50 14v14M42 28h16l4 10H38z"/>',
  '<circle cx="70" cy="26" r="10"/><path d="M8 82 36 40l16 22 10-12 30 32z"/>',
];

const IMAGE = [
  '<path d="M16 22h68v56H16z"/><circle cx="36" cy="40" r="7"/><path d="m16 70 22-20 14 12 14-16 18 18"/>',
];

const ART: Record<string, string[]> = {
  blog: BLOG,
  "blog-apparel": BLOG,
  "collection-apparel": COLLECTION,
  collection: COLLECTION,
  "detailed-apparel": APPAREL,
  "hero-apparel": HERO,
  image: IMAGE,
  lifestyle: LIFESTYLE,
  product: PRODUCT,
  "product-apparel": APPAREL,
};

/** Names whose pictures are wide, as Shopify's own are. */
const WIDE = new Set(["hero-apparel", "lifestyle"]);

/** @returns undefined for a name Shopify does not have. */
export function placeholderArt(name: string): { shapes: string; isWide: boolean } | undefined {
  const [, family = "", number] = /^(.*?)(?:-(\d+))?$/.exec(name) ?? [];
  const drawings = ART[family];
  const shapes = drawings?.[(Number(number ?? 1) - 1) % drawings.length];
  return shapes === undefined ? undefined : { shapes, isWide: WIDE.has(family) };
}
