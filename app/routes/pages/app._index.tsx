import { boundary } from "@shopify/shopify-app-react-router/server";
import type { HeadersFunction } from "react-router";
import { homePage } from "#app/home-page.server.ts";
import { shopRequest } from "#app/http/shop-request.server.ts";
import { HomeScreen } from "#app/screens/home/home-screen.tsx";
import type { Route } from "./+types/app._index.ts";

export const meta = () => [{ title: "Home" }];

export async function loader({ request }: Route.LoaderArgs) {
  const { shop, edges } = await shopRequest(request);
  return homePage(edges, shop);
}

export default function Home({ loaderData }: Route.ComponentProps) {
  return <HomeScreen {...loaderData} />;
}

export const headers: HeadersFunction = (args) => boundary.headers(args);
