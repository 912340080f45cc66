import { boundary } from "@shopify/shopify-app-react-router/server";
import type { HeadersFunction } from "react-router";
import { shopRequest } from "#app/http/shop-request.server.ts";
import { SettingsScreen } from "#app/screens/settings/settings-screen.tsx";
import { settingsPage } from "#app/settings-page.server.ts";
import type { Route } from "./+types/app.settings.ts";

export const meta = () => [{ title: "Settings" }];

export async function loader({ request }: Route.LoaderArgs) {
  const { shop, edges } = await shopRequest(request);
  return settingsPage(edges, shop);
}

export default function Settings({ loaderData }: Route.ComponentProps) {
  return <SettingsScreen {...loaderData} />;
}

export const headers: HeadersFunction = (args) => boundary.headers(args);
