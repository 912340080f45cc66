import "@shopify/shopify-app-react-router/adapters/node";
import {
  ApiVersion,
  AppDistribution,
  LogSeverity,
  shopifyApp,
} from "@shopify/shopify-app-react-router/server";
import { requestSubscriptionSync } from "#domain/billing/subscriptions/requested-syncs.ts";
import { recordInstall } from "#domain/shops/install.ts";
import { createSessionStorage } from "#domain/shops/session-storage.ts";
import { edges } from "./edges.server.ts";

const { apiKey, apiSecret, appUrl, scopes } = edges.config.shopify;

/** The genuine library; there is no other way into the app. */
export const shopify = shopifyApp({
  apiKey,
  apiSecretKey: apiSecret,
  apiVersion: ApiVersion.October26,
  scopes,
  appUrl,
  authPathPrefix: "/auth",
  sessionStorage: createSessionStorage(edges.db),
  distribution: AppDistribution.AppStore,
  logger: {
    level: LogSeverity.Warning,
    log: (severity, message) => {
      if (severity === LogSeverity.Error) edges.log.error({ source: "shopify" }, message);
      else edges.log.debug({ source: "shopify" }, message);
      return Promise.resolve();
    },
  },
  hooks: {
    async afterAuth({ session: { shop, scope } }) {
      const isNew = await recordInstall(edges, shop, scope ?? "");
      // Shopify ended its plan with the uninstall, and may know more of it than we do.
      if (isNew) await requestSubscriptionSync(edges, shop);
    },
  },
  future: { expiringOfflineAccessTokens: true },
});
