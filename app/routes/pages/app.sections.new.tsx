import { boundary } from "@shopify/shopify-app-react-router/server";
import type { HeadersFunction } from "react-router";
import { newSectionPage } from "#app/new-section-page.server.ts";
import { shopRequest } from "#app/http/shop-request.server.ts";
import { NewSectionScreen } from "#app/screens/new-section/new-section-screen.tsx";
import type { Route } from "./+types/app.sections.new.ts";

export const meta = () => [{ title: "New section" }];

export async function loader({ request }: Route.LoaderArgs) {
  const { shop, edges } = await shopRequest(request);
  return newSectionPage(edges, shop);
}

export default function NewSection({ loaderData }: Route.ComponentProps) {
  return <NewSectionScreen {...loaderData} />;
}

export const headers: HeadersFunction = (args) => boundary.headers(args);
