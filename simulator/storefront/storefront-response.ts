/** What the storefront answers; the server adds the headers. */
export type StorefrontResponse = { status: number; contentType: string; body: string };
