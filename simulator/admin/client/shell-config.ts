type ShellConfig = {
  apiKey: string;
  appName: string;
  appOrigin: string;
  adminOrigin: string;
  shop: string;
  storePath: string;
  storefronts: Record<string, string>;
};

/** What the page was rendered for. */
export const shellConfig: ShellConfig = JSON.parse(element("shell-config").textContent);

/** Path of the app's pages in the admin. */
export const appPath = `${shellConfig.storePath}/apps/${shellConfig.apiKey}`;

export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}.`);
  return found;
}

/** Posts JSON to the shell's own origin. @throws when it is refused. */
export async function postJson(path: string, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return response.json();
}
