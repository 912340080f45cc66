import { redirect } from "react-router";
import type { Route } from "./+types/landing.ts";

/** Shopify opens the app's address with the shop in the query; everybody else is told where to go. */
export function loader({ request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  if (searchParams.has("shop")) return redirect(`/app?${searchParams}`);
  return null;
}

export default function Landing() {
  return (
    <main className="landing">
      <h1>AI Section Generator</h1>
      <p>Open this app from your Shopify admin, under Apps.</p>
    </main>
  );
}
