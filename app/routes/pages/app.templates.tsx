import { boundary } from "@shopify/shopify-app-react-router/server";
import type { HeadersFunction } from "react-router";
import { shopRequest } from "#app/http/shop-request.server.ts";
import { TemplatesScreen } from "#app/screens/templates/templates-screen.tsx";
import { archetypes } from "#library/archetypes.ts";
import type { Route } from "./+types/app.templates.ts";

export const meta = () => [{ title: "Templates" }];

export async function loader({ request }: Route.LoaderArgs) {
  await shopRequest(request);
  return { templates: archetypes };
}

export default function Templates({ loaderData }: Route.ComponentProps) {
  return <TemplatesScreen {...loaderData} />;
}

export const headers: HeadersFunction = (args) => boundary.headers(args);
