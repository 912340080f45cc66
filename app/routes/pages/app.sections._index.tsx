import { boundary } from "@shopify/shopify-app-react-router/server";
import { isRouteErrorResponse, useRouteError, type HeadersFunction } from "react-router";
import { sectionListQuery } from "#app/http/section-list-query.server.ts";
import { shopRequest } from "#app/http/shop-request.server.ts";
import { sectionsPage } from "#app/sections-page.server.ts";
import { ListError } from "#app/screens/sections/list-error.tsx";
import { SectionsScreen } from "#app/screens/sections/sections-screen.tsx";
import { requestCheckOnOpening } from "#domain/publishing/drift/theme-checks.ts";
import type { Route } from "./+types/app.sections._index.ts";

export const meta = () => [{ title: "Sections" }];

export async function loader({ request }: Route.LoaderArgs) {
  const { shop, edges } = await shopRequest(request);
  await requestCheckOnOpening(edges, shop);
  return sectionsPage(edges, shop, sectionListQuery(request));
}

export default function Sections({ loaderData }: Route.ComponentProps) {
  return <SectionsScreen {...loaderData} />;
}

/** What Shopify's library answers with is its own; a list that could not be read leaves the rest of the app usable. */
export function ErrorBoundary() {
  const error = useRouteError();
  return isRouteErrorResponse(error) ? boundary.error(error) : <ListError />;
}

export const headers: HeadersFunction = (args) => boundary.headers(args);
