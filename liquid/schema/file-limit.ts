/**
 * Shopify's limit for a Liquid file, in bytes. Theme-check does not count the schema, so a file that is within it whole is
 * certainly accepted. Source: shopify.dev, theme limits, read 2026-10-03.
 */
export const LIQUID_FILE_LIMIT_IN_BYTES = 256 * 1024;
