import { AppProvider } from "@shopify/shopify-app-react-router/react";
import { boundary } from "@shopify/shopify-app-react-router/server";
import { isRouteErrorResponse, Outlet, useRouteError, type HeadersFunction } from "react-router";
import { shopRequest } from "#app/http/shop-request.server.ts";
import { AppError } from "#app/ui/app-error.tsx";
import { AppNavigation } from "#app/ui/app-navigation.tsx";
import type { Route } from "./+types/app.ts";

export async function loader({ request }: Route.LoaderArgs) {
  const { edges } = await shopRequest(request);
  return { apiKey: edges.config.shopify.apiKey };
}

/** The key never changes: a page that is read again does not depend on it. */
export const shouldRevalidate = () => false;

export default function App({ loaderData }: Route.ComponentProps) {
  return (
    <AppProvider apiKey={loaderData.apiKey}>
      <AppNavigation />
      <Outlet />
    </AppProvider>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  return isRouteErrorResponse(error) ? boundary.error(error) : <AppError />;
}

export const headers: HeadersFunction = (args) => boundary.headers(args);
