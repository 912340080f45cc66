export type VideoAddress = { host: "youtube" | "vimeo"; id: string };

const YOUTUBE_HOSTS = new Set(["youtube.com", "m.youtube.com", "youtu.be", "youtube-nocookie.com"]);
const VIMEO_HOSTS = new Set(["vimeo.com", "player.vimeo.com"]);

/** The video that an address of YouTube or Vimeo plays; null for any other address. */
export function videoAddress(text: string): VideoAddress | null {
  const url = URL.parse(text.trim());
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) return null;
  const host = url.hostname.replace(/^www\./, "");
  if (YOUTUBE_HOSTS.has(host)) {
    const id =
      url.searchParams.get("v") ??
      /^\/(?:embed\/|shorts\/|live\/|v\/)?([\w-]+)$/.exec(url.pathname)?.[1];
    return id !== undefined && /^[\w-]{6,20}$/.test(id) ? { host: "youtube", id } : null;
  }
  const id = /^\/(?:video\/|channels\/\w+\/)?(\d{1,20})/.exec(url.pathname)?.[1];
  return VIMEO_HOSTS.has(host) && id !== undefined ? { host: "vimeo", id } : null;
}
