/**
 * Leads the app's calls of Shopify to the simulator: `node --import ./simulator/route-shopify-hosts.ts`.
 *
 * It must be imported before Shopify's library, which keeps the `fetch` it finds. It changes nothing else, and does
 * nothing until it has an address: from `SIMULATOR_URL` in a demo (`DEMO=1`), or from `routeShopifyHosts`.
 */

const SHOPIFY_HOST = /^(?:[a-z0-9][a-z0-9-]*\.myshopify\.com|admin\.shopify\.com)$/;
const LOOPBACK_HOSTS = new Set(["localhost", "127.0.0.1", "[::1]"]);

const original = globalThis.fetch;
let simulator: URL | null = null;

globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  const isShopify = url.protocol === "https:" && SHOPIFY_HOST.test(url.hostname);
  return isShopify && simulator !== null
    ? callSimulator(simulator, url, new Request(input, init))
    : original(input, init);
};

/** Sets the simulator's address. @returns what restores the former one. @throws when it is not loopback. */
export function routeShopifyHosts(simulatorUrl: string): () => void {
  const wanted = new URL(simulatorUrl);
  if (!LOOPBACK_HOSTS.has(wanted.hostname)) {
    throw new Error(`SIMULATOR_URL must be a loopback address, not ${wanted.origin}.`);
  }
  const former = simulator;
  simulator = wanted;
  return () => {
    simulator = former;
  };
}

async function callSimulator(address: URL, { pathname, search, hostname }: URL, request: Request) {
  const headers = new Headers(request.headers);
  headers.set("x-sim-host", hostname);
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  return original(new URL(`${pathname}${search}`, address), {
    method: request.method,
    headers,
    redirect: "manual",
    signal: request.signal,
    ...(hasBody ? { body: await request.arrayBuffer() } : {}),
  });
}

// oxlint-disable-next-line node/no-process-env -- a preload runs before any configuration is read
const { DEMO, SIMULATOR_URL } = process.env;
if (DEMO === "1" && SIMULATOR_URL) routeShopifyHosts(SIMULATOR_URL);
