import { attributesHtml, escapeHtml } from "../html.ts";
import type { StoreData } from "../store-data.ts";
import { liquidObject } from "../values.ts";
import type { LiquidObject } from "../values.ts";
import { currencyObject, displayName } from "./money.ts";

/** Countries that selectors offer beside the shop's own: code, currency, continent. */
const SOLD_TO: [string, string, string][] = [
  ["AU", "AUD", "Oceania"],
  ["CA", "CAD", "North America"],
  ["FR", "EUR", "Europe"],
  ["DE", "EUR", "Europe"],
  ["JP", "JPY", "Asia"],
  ["GB", "GBP", "Europe"],
  ["US", "USD", "North America"],
];
const OTHER_LANGUAGES = ["en", "fr", "de"];
const COUNTRY_OF_CURRENCY: Record<string, string> = {
  BRL: "BR",
  CHF: "CH",
  CNY: "CN",
  DKK: "DK",
  INR: "IN",
  MXN: "MX",
  NOK: "NO",
  NZD: "NZ",
  PLN: "PL",
  SEK: "SE",
};
const IMPERIAL = new Set(["US", "LR", "MM"]);

/** Every country of ISO 3166 that Shopify sells to. */
const COUNTRIES =
  "AD AE AF AG AI AL AM AO AR AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IS IT JE JM JO JP KE KG KH KI KM KN KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MK ML MM MN MO MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PS PT PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VN VU WF WS XK YE YT ZA ZM ZW";

/** The visitor's country and language, and those a selector offers. */
export function localizationObject({ shop }: StoreData): LiquidObject {
  const languages = shopLanguages(shop);
  const own = shopCountry(shop);
  const known = SOLD_TO.some(([code]) => code === own);
  const offered: typeof SOLD_TO = known ? SOLD_TO : [[own, shop.currency, "Europe"], ...SOLD_TO];
  const countries = offered.map(([code, currency, continent]) =>
    countryObject(code, {
      currency: code === own ? shop.currency : currency,
      continent,
      languages,
      isOwn: code === own,
    }),
  );
  const country = countries.find(({ iso_code }) => iso_code === own);
  return liquidObject(
    { name: "Localization" },
    {
      available_countries: countries,
      available_languages: languages,
      country,
      language: languages[0],
      market: country?.["market"],
    },
  );
}

/** A country by its code alone, as addresses have it. */
export function countryOf(code: string, currency: string): LiquidObject {
  return countryObject(code, { currency, continent: "", languages: [], isOwn: false });
}

/** @returns the shop's own country, guessed from its currency when nothing says it. */
export function shopCountry({ country, currency }: StoreData["shop"]): string {
  const byCurrency = SOLD_TO.findLast(([, code]) => code === currency)?.[0];
  return country ?? byCurrency ?? COUNTRY_OF_CURRENCY[currency] ?? "US";
}

/** The shop's languages, its own first. */
export function shopLanguages({ locale, other_locales }: StoreData["shop"]): LiquidObject[] {
  const others = other_locales ?? OTHER_LANGUAGES;
  const codes = [locale, ...others.filter((code) => code !== locale)];
  return codes.map((code) => localeObject(code, code === locale));
}

/** `<option>` elements for country selectors of address forms. */
export function countryOptionTags(which: "all" | "sold-to", shop: StoreData["shop"]): string {
  const codes = which === "all" ? COUNTRIES.split(" ") : SOLD_TO.map(([code]) => code);
  const names = new Set([shopCountry(shop), ...codes].map((code) => countryName(code)));
  return [...names]
    .toSorted((a, b) => a.localeCompare(b, "en"))
    .map(
      (name) =>
        `<option${attributesHtml({ value: name, "data-provinces": "[]" })}>${escapeHtml(name)}</option>`,
    )
    .join("\n");
}

type CountryFacts = {
  currency: string;
  continent: string;
  languages: LiquidObject[];
  isOwn: boolean;
};

function countryObject(code: string, facts: CountryFacts): LiquidObject {
  const name = countryName(code);
  return liquidObject(
    { name: "Country", text: name },
    {
      iso_code: code,
      name,
      currency: currencyObject(facts.currency),
      unit_system: IMPERIAL.has(code) ? "imperial" : "metric",
      market: liquidObject(
        { name: "Market" },
        { id: facts.isOwn ? "1" : "2", handle: code.toLowerCase(), metafields: {} },
      ),
      "popular?": facts.isOwn,
      continent: facts.continent,
      available_languages: facts.languages,
    },
  );
}

function countryName(code: string): string {
  return displayName("region", code, "en");
}

function localeObject(code: string, primary: boolean): LiquidObject {
  return liquidObject(
    { name: "ShopLocale", text: code },
    {
      iso_code: code,
      name: displayName("language", code, "en"),
      endonym_name: displayName("language", code, code),
      primary,
      root_url: primary ? "/" : `/${code.toLowerCase()}`,
    },
  );
}
