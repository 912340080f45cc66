/** A float that prints its point: Ruby tells `1.0` from `1`, JavaScript does not. */
export class LiquidFloat {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }

  valueOf(): number {
    return this.number;
  }

  toJSON(): number {
    return this.number;
  }
}

/** An object that templates read by property name. */
export type LiquidObject = Record<string, unknown>;

type Details = {
  /** Shopify's name of the object, printed as `ProductDrop` when a template prints the object itself. */
  name: string;
  /** What a template prints for the object, such as a colour's CSS. */
  text?: string | undefined;
  /** What the `json` filter prints, where it differs from the properties. */
  json?: (() => unknown) | undefined;
  /** What a loop over the object walks through. */
  items?: (() => unknown[]) | undefined;
};

const detailsOf = new WeakMap<object, Details>();

/**
 * An object of the theme's world.
 *
 * @param lazy properties that are worked out at their first use, so that products and collections can name each other.
 */
export function liquidObject(
  details: Details,
  fields: LiquidObject,
  lazy: Record<string, () => unknown> = {},
): LiquidObject {
  const object: LiquidObject = { ...fields };
  for (const [name, compute] of Object.entries(lazy)) {
    Object.defineProperty(object, name, {
      configurable: true,
      enumerable: true,
      get: once(compute),
    });
  }
  detailsOf.set(object, details);
  return object;
}

/** A copy with more properties; lazy ones stay lazy. */
export function withProperties(object: LiquidObject, fields: LiquidObject): LiquidObject {
  const copy: LiquidObject = {};
  Object.defineProperties(copy, Object.getOwnPropertyDescriptors(object));
  const details = detailsOf.get(object);
  if (details) detailsOf.set(copy, details);
  for (const [name, value] of Object.entries(fields)) {
    Object.defineProperty(copy, name, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  }
  return copy;
}

function once<T>(compute: () => T): () => T {
  let result: { value: T } | undefined;
  return () => (result ??= { value: compute() }).value;
}

/** @returns undefined for a plain hash, a list or a scalar. */
export function objectDetails(value: unknown): Details | undefined {
  return typeof value === "object" && value !== null ? detailsOf.get(value) : undefined;
}

export function isRecord(value: unknown): value is LiquidObject {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof LiquidFloat) &&
    !(value instanceof Date) &&
    !(value instanceof LiquidRange) &&
    !(value instanceof LiquidSelf) &&
    !(value instanceof LiquidLiteral)
  );
}

/** Reads an own property, so that nothing of JavaScript's prototypes is visible to a template. */
export function ownProperty(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A range of whole numbers, `(1..5)`: it prints as it is written and is only spelled out when looped over. */
export class LiquidRange {
  readonly first: number;
  readonly last: number;

  constructor(first: number, last: number) {
    this.first = first;
    this.last = last;
  }

  get size(): number {
    return Math.max(0, this.last - this.first + 1);
  }

  toArray(): number[] {
    return Array.from({ length: this.size }, (_, index) => this.first + index);
  }
}

/** `empty` and `blank`: questions in a comparison, and an empty text anywhere else. */
export class LiquidLiteral {
  readonly name: "empty" | "blank";

  constructor(name: "empty" | "blank") {
    this.name = name;
  }
}

export const EMPTY = new LiquidLiteral("empty");
export const BLANK = new LiquidLiteral("blank");

/** The text that `empty` and `blank` stand for where nothing is asked; any other value as it is. */
export function plainLiteral(value: unknown): unknown {
  return value instanceof LiquidLiteral ? "" : value;
}

/** What filters and tags are given: `nil` is undefined, `empty` and `blank` are an empty text. */
export function plain(value: unknown): unknown {
  return value === null ? undefined : plainLiteral(value);
}

/** `self`: the variables around the tag that reads it, by name. */
export class LiquidSelf {
  readonly read: (name: string) => unknown;

  constructor(read: (name: string) => unknown) {
    this.read = read;
  }
}
