import { useEffect } from "react";
import { boundary } from "@shopify/shopify-app-react-router/server";
import { data, type HeadersFunction } from "react-router";
import { editorPage } from "#app/editor-page.server.ts";
import { pathId } from "#app/http/path-id.server.ts";
import { shopRequest } from "#app/http/shop-request.server.ts";
import { syncAfterApproval } from "#app/return-from-approval.server.ts";
import { EditorScreen } from "#app/screens/editor/editor-screen.tsx";
import { rememberPage, shownPageOr } from "#app/screens/editor/last-page.ts";
import { SectionNotFound } from "#app/screens/editor/section-not-found.tsx";
import { NotFound } from "#platform/errors.ts";
import type { Route } from "./+types/app.sections.$id.ts";

export const meta = ({ data: page }: Route.MetaArgs) => [
  { title: page?.section.name ?? "Section" },
];

export async function loader({ request, params }: Route.LoaderArgs) {
  const { shop, edges } = await shopRequest(request);
  await syncAfterApproval(shop, request);
  try {
    return await editorPage(edges, shop, pathId(params.id));
  } catch (error) {
    if (error instanceof NotFound) throw data(null, { status: 404 });
    throw error;
  }
}

/** While the server cannot be reached, the editor stays as it is. */
export async function clientLoader({ serverLoader, params }: Route.ClientLoaderArgs) {
  return serverLoader().catch((error: unknown) => shownPageOr(params.id, error));
}

export default function Editor({ loaderData }: Route.ComponentProps) {
  useEffect(() => rememberPage(loaderData), [loaderData]);
  useEffect(() => () => rememberPage(null), []);
  return <EditorScreen key={loaderData.section.id} {...loaderData} />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  if (typeof error === "object" && error !== null && "status" in error && error.status === 404)
    return <SectionNotFound />;
  return boundary.error(error);
}

export const headers: HeadersFunction = (args) => boundary.headers(args);
