import { config } from "./config.ts";

/** Adds a fresh session token to the app's own requests, and tries once more when the app asks for it. */
export function authorizeFetch(idToken: () => Promise<string>): void {
  const original = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (!isOwn(request.url) || request.headers.has("authorization")) return original(input, init);
    const again = request.clone();
    const response = await original(await authorized(request, idToken));
    const retried = mustRetry(response)
      ? await original(await authorized(again, idToken))
      : response;
    const reauthorize = retried.headers.get("X-Shopify-API-Request-Failure-Reauthorize-Url");
    if (reauthorize === null) return retried;
    window.open(reauthorize, "_top");
    // The page is being left: whoever waits must not act on an answer.
    return new Promise(() => {});
  };
}

function isOwn(address: string): boolean {
  const { origin, hostname } = new URL(address);
  return origin === location.origin || hostname.endsWith(`.${location.hostname}`);
}

async function authorized(request: Request, idToken: () => Promise<string>): Promise<Request> {
  const headers = new Headers(request.headers);
  headers.set("Authorization", `Bearer ${await idToken()}`);
  headers.set("X-Requested-With", "XMLHttpRequest");
  headers.set("Accept-Language", config.locale);
  return new Request(request, { headers });
}

function mustRetry(response: Response): boolean {
  return response.status === 401 && response.headers.has("X-Shopify-Retry-Invalid-Session-Request");
}
