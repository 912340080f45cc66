import { shopName } from "../world.ts";
import type { Call, Fields } from "./fields.ts";
import { gid } from "./gid.ts";

const OPENED = "2025-11-03T10:00:00Z";

/** The `Shop`. */
export function shopFields({ world, shop }: Call): Fields {
  const { catalog } = shop;
  const address = addressFields(catalog);
  return {
    __typename: "Shop",
    id: gid("Shop", catalog.id),
    name: catalog.name,
    email: catalog.email,
    contactEmail: catalog.email,
    description: catalog.description,
    shopOwnerName: catalog.ownerName,
    myshopifyDomain: shop.domain,
    url: `https://${shop.domain}`,
    storefrontUrl: world.urls.storefronts[shop.domain] ?? `https://${shop.domain}`,
    primaryDomain: {
      id: gid("Domain", catalog.id),
      host: shop.domain,
      url: `https://${shop.domain}`,
      sslEnabled: true,
    },
    currencyCode: catalog.currencyCode,
    enabledPresentmentCurrencies: [catalog.currencyCode],
    currencyFormats: {
      moneyFormat: catalog.moneyFormat,
      moneyInEmailsFormat: catalog.moneyFormat,
      moneyWithCurrencyFormat: catalog.moneyWithCurrencyFormat,
      moneyWithCurrencyInEmailsFormat: catalog.moneyWithCurrencyFormat,
    },
    plan: {
      displayName: "Developer Preview",
      publicDisplayName: "Development",
      partnerDevelopment: true,
      shopifyPlus: false,
    },
    billingAddress: address,
    shopAddress: address,
    ianaTimezone: catalog.ianaTimezone,
    timezoneAbbreviation: "UTC",
    timezoneOffset: "+0000",
    timezoneOffsetMinutes: 0,
    unitSystem: "METRIC_SYSTEM",
    weightUnit: "KILOGRAMS",
    taxesIncluded: true,
    taxShipping: false,
    setupRequired: false,
    checkoutApiSupported: true,
    createdAt: OPENED,
    updatedAt: OPENED,
  };
}

function addressFields({ id, name, ownerName, countryCode }: Call["shop"]["catalog"]): Fields {
  const [firstName, ...lastNames] = ownerName.split(" ");
  const country = new Intl.DisplayNames(["en"], { type: "region" }).of(countryCode) ?? countryCode;
  return {
    id: gid("ShopAddress", id),
    name,
    company: name,
    firstName,
    lastName: lastNames.join(" "),
    address1: null,
    address2: null,
    city: null,
    zip: null,
    phone: null,
    province: null,
    provinceCode: null,
    country,
    countryCode,
    countryCodeV2: countryCode,
    latitude: null,
    longitude: null,
    coordinatesValidated: false,
    formattedArea: country,
    formatted: [name, country],
  };
}

/** The app's installation in this shop, without its billing fields. */
export function appFields({ world, shop }: Call): Fields {
  const launchUrl = `https://admin.shopify.com/store/${shopName(shop)}/apps/${world.app.apiKey}`;
  return {
    id: gid("App", 1),
    apiKey: world.app.apiKey,
    title: "AI Section Generator",
    handle: "ai-section-generator",
    embedded: true,
    launchUrl,
    requestedAccessScopes: world.app.scopes.map((handle) => ({ handle, description: handle })),
    availableAccessScopes: world.app.scopes.map((handle) => ({ handle, description: handle })),
  };
}
