import { Transform, type TransformCallback } from "node:stream";

const SHOPIFY_SCRIPTS =
  /https:\/\/cdn\.shopify\.com(?=\/shopifycloud\/(?:app-bridge|polaris)\.js)/g;
const LONGEST_ADDRESS = "https://cdn.shopify.com/shopifycloud/app-bridge.js".length;

/** Changes the addresses of Shopify's two scripts in a stream of HTML, wherever a chunk may end. */
export class LocalScripts extends Transform {
  readonly #cdn: string;
  #kept = "";

  constructor(cdn: string) {
    super();
    this.#cdn = cdn;
  }

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    // Latin-1 keeps every byte as one character, whatever the text's encoding is.
    const text = (this.#kept + chunk.toString("latin1")).replaceAll(SHOPIFY_SCRIPTS, this.#cdn);
    const start = text.lastIndexOf("https:", text.length);
    const isCut = start !== -1 && text.length - start < LONGEST_ADDRESS;
    const end = isCut ? start : text.length - partOfHttps(text);
    this.#kept = text.slice(end);
    done(null, Buffer.from(text.slice(0, end), "latin1"));
  }

  override _flush(done: TransformCallback): void {
    done(null, Buffer.from(this.#kept, "latin1"));
  }
}

/** How many characters at the end may begin `https:`. */
function partOfHttps(text: string): number {
  for (let length = "https".length; length > 0; length -= 1) {
    if (text.endsWith("https:".slice(0, length))) return length;
  }
  return 0;
}
