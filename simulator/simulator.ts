import { getRequestListener } from "@hono/node-server";
import http from "node:http";
import { adminOrigin } from "./admin-origin.ts";
import { tellApp } from "./control/advance-clock.ts";
import { listen, stop } from "./listen.ts";
import { proxyToApp, proxyUpgrade } from "./proxy/app-proxy.ts";
import { seeds } from "./seed/seeds.ts";
import { stateFile } from "./state-file.ts";
import { seededState } from "./state.ts";
import { storefrontListener } from "./storefront-listener.ts";
import { addShop, type World } from "./world.ts";

export type SimulatorOptions = {
  /** The admin shell's port; 0 takes a free one, as for every other port. */
  port: number;
  /** The port at which a browser reaches the app. */
  appPort: number;
  /** One for each shop, in the order of the seeds. */
  storefrontPorts?: number[];
  /** Origin of the app's own process; it may be set later. */
  appUpstream: string;
  apiKey: string;
  apiSecret: string;
  scopes: string[];
  /** Where the state survives a restart; null keeps it in memory only. */
  dataDir: string | null;
  apiVersion?: string;
};

export type Simulator = {
  /** Origin of the admin shell, the control API and the CDN stand-in. */
  adminUrl: string;
  /** Origin at which a browser reaches the app: what `SHOPIFY_APP_URL` must be. */
  appUrl: string;
  port: number;
  /** Origin of each seeded shop's storefront by its domain. */
  storefronts: Record<string, string>;
  setAppUpstream(url: string): void;
  /** Adds a plain shop for each domain that is new, with the app installed: hundreds are cheap. */
  addShops(domains: string[]): void;
  close(): Promise<void>;
};

/** Starts a local Shopify on loopback ports. @throws an error that names the port when one is taken. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { world, closeWorld } = openWorld(options);
  const servers: http.Server[] = [];
  try {
    const open = async (port: number, listener: http.RequestListener) => {
      const server = http.createServer(listener);
      servers.push(server);
      return { server, origin: await listen(server, port) };
    };
    const admin = await open(options.port, getRequestListener(adminOrigin(world).fetch));
    world.urls.admin = admin.origin;
    const app = await open(options.appPort, proxyToApp(world));
    app.server.on("upgrade", proxyUpgrade(world));
    world.urls.app = app.origin;
    for (const [index, { shop }] of seeds.entries()) {
      const port = options.storefrontPorts?.[index] ?? 0;
      const { origin } = await open(port, storefrontListener(world, shop));
      world.urls.storefronts[shop] = origin;
    }
  } catch (error) {
    await Promise.all(servers.map(stop));
    closeWorld();
    throw error;
  }
  return {
    adminUrl: world.urls.admin,
    appUrl: world.urls.app,
    port: Number(new URL(world.urls.admin).port),
    storefronts: world.urls.storefronts,
    setAppUpstream: (url) => {
      world.urls.appUpstream = new URL(url).origin;
      void tellApp(world);
    },
    addShops: (domains) => {
      for (const domain of domains) addShop(world, domain);
      world.save();
    },
    close: async () => {
      await Promise.all(servers.map(stop));
      closeWorld();
    },
  };
}

function openWorld(options: SimulatorOptions): { world: World; closeWorld: () => void } {
  const { apiKey, apiSecret, scopes, dataDir, apiVersion = "2026-10" } = options;
  const file = dataDir === null ? null : stateFile(dataDir);
  const closing = new AbortController();
  const state = file?.load() ?? seededState(scopes);
  const world: World = {
    app: { apiKey, apiSecret, scopes, apiVersion },
    urls: { admin: "", app: "", storefronts: {}, appUpstream: new URL(options.appUpstream).origin },
    state,
    faults: [],
    buckets: new Map(),
    deliveryRules: [],
    themeWriteRules: [],
    deliveries: new AbortController(),
    save: () => file?.saveSoon(() => world.state),
    closing: closing.signal,
  };
  const closeWorld = () => {
    closing.abort();
    world.deliveries.abort();
    file?.flush();
  };
  return { world, closeWorld };
}
