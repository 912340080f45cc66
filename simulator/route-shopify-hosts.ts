/**
 * Leads the app's calls of Shopify to the simulator: `node --import ./simulator/route-shopify-hosts.ts`.
 *
 * It changes global `fetch` and nothing else, and only for a demo (`DEMO=1`) whose `SIMULATOR_URL` is loopback.
 */

const SHOPIFY_HOST = /^(?:[a-z0-9][a-z0-9-]*\.myshopify\.com|admin\.shopify\.com)$/;
const LOOPBACK_HOSTS = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Wraps global `fetch`. @returns what puts the former one back. @throws when the address is not loopback. */
export function routeShopifyHosts(simulatorUrl: string): () => void {
  const simulator = new URL(simulatorUrl);
  if (!LOOPBACK_HOSTS.has(simulator.hostname)) {
    throw new Error(`SIMULATOR_URL must be a loopback address, not ${simulator.origin}.`);
  }
  const former = globalThis.fetch;
  const routed: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (url.protocol !== "https:" || !SHOPIFY_HOST.test(url.hostname)) return former(input, init);
    const headers = new Headers(request.headers);
    headers.set("x-sim-host", url.hostname);
    const hasBody = request.method !== "GET" && request.method !== "HEAD";
    return former(new URL(`${url.pathname}${url.search}`, simulator), {
      method: request.method,
      headers,
      redirect: "manual",
      signal: request.signal,
      ...(hasBody ? { body: await request.arrayBuffer() } : {}),
    });
  };
  globalThis.fetch = routed;
  return () => {
    if (globalThis.fetch === routed) globalThis.fetch = former;
  };
}

// oxlint-disable-next-line node/no-process-env -- a preload runs before any configuration is read
const { DEMO, SIMULATOR_URL } = process.env;
if (DEMO === "1" && SIMULATOR_URL) routeShopifyHosts(SIMULATOR_URL);
