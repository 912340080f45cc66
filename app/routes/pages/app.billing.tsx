import { boundary } from "@shopify/shopify-app-react-router/server";
import type { HeadersFunction } from "react-router";
import { planPage } from "#app/plan-page.server.ts";
import { shopRequest } from "#app/http/shop-request.server.ts";
import { syncAfterApproval } from "#app/return-from-approval.server.ts";
import { PlanScreen } from "#app/screens/plan/plan-screen.tsx";
import type { Route } from "./+types/app.billing.ts";

export const meta = () => [{ title: "Plan and usage" }];

export async function loader({ request }: Route.LoaderArgs) {
  const { shop, edges } = await shopRequest(request);
  await syncAfterApproval(shop, request);
  return planPage(edges, shop, new URL(request.url).searchParams.get("page"));
}

export default function Billing({ loaderData }: Route.ComponentProps) {
  return <PlanScreen {...loaderData} />;
}

export const headers: HeadersFunction = (args) => boundary.headers(args);
