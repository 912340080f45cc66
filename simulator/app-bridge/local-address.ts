type Places = { admin: string; storefronts: Record<string, string>; shop: string };

/** Where an address of Shopify's leads in the simulator; null for every other address. */
export function localAddress(address: string, { admin, storefronts, shop }: Places): string | null {
  const own = `${admin}/store/${nameOf(shop)}`;
  const inAdmin = /^shopify:(?:\/\/)?admin(.*)$/i.exec(address);
  if (inAdmin !== null) return `${own}${inAdmin[1] ?? ""}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, pathname, search, hash } = new URL(address);
  if (protocol !== "https:") return null;
  const rest = `${search}${hash}`;
  if (hostname === "admin.shopify.com") return `${admin}${pathname}${rest}`;
  if (!hostname.endsWith(".myshopify.com")) return null;
  if (pathname === "/admin" || pathname.startsWith("/admin/")) {
    return `${admin}/store/${nameOf(hostname)}${pathname.slice("/admin".length)}${rest}`;
  }
  const storefront = storefronts[hostname];
  return storefront === undefined ? null : `${storefront}${pathname}${rest}`;
}

const nameOf = (domain: string) => domain.replace(/\.myshopify\.com$/, "");
