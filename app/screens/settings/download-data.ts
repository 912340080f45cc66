import { send } from "#app/ui/api-client.ts";

/**
 * Saves the shop's data as the file that the server names.
 *
 * A link cannot carry the session token, so the page fetches the file; a large one the browser keeps on disk.
 */
export async function downloadData(): Promise<void> {
  const response = await send("/api/privacy/export", {});
  const named = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "");
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = named?.[1] ?? "data.json";
  link.click();
  // The browser reads it after this task.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
