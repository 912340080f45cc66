import type { RequestListener } from "node:http";
import type { World } from "./world.ts";

/** The storefront of one shop. */
export function storefrontListener(_world: World, domain: string): RequestListener {
  return (_request, response) => {
    response.writeHead(503, { "content-type": "text/plain" });
    response.end(`${domain} has no storefront yet`);
  };
}
