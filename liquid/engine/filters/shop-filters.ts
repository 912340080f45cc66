import type { FilterFamily } from "../filter.ts";
import { attributesHtml, escapeHtml } from "../html.ts";
import { toNumber } from "../numbers.ts";
import { outputText } from "../output-text.ts";
import { isRecord, ownProperty } from "../values.ts";

/** Payment, forms, carts and addresses. */
export const SHOP_FILTERS: FilterFamily = {
  payment_type_img_url: (input) =>
    `https://cdn.shopify.com/shopifycloud/storefront/assets/payment_icons/${encodeURIComponent(outputText(input))}.svg`,
  payment_type_svg_tag: (input, _args, { named }) => paymentIcon(outputText(input), named["class"]),
  payment_button: () =>
    '<div data-shopify="payment-button" class="shopify-payment-button"><button type="button" class="shopify-payment-button__button shopify-payment-button__button--unbranded">Buy it now</button></div>',
  payment_terms: () => "<shopify-payment-terms></shopify-payment-terms>",
  default_errors: (input) => defaultErrors(input),
  default_pagination: (input, _args, { named }) => defaultPagination(input, named),
  format_address: (input) => formatAddress(input),
  currency_selector: (_input, _args, { named, scene }) =>
    `<select${attributesHtml({ name: "currency", ...named })}><option${attributesHtml({ value: scene.currency, selected: "selected" })}>${escapeHtml(scene.currency)}</option></select>`,
  avatar: () => "",
  login_button: (_input, _args, { named }) => loginButton(named["action"]),
  item_count_for_variant: (input, [variantId]) =>
    linesOf(input)
      .filter((line) => toNumber(ownProperty(line, "variant_id")) === toNumber(variantId))
      .map((line) => toNumber(ownProperty(line, "quantity")))
      .reduce((count, quantity) => count + quantity, 0),
  line_items_for: (input, [thing]) => {
    const id = ownProperty(thing, "id");
    const property = ownProperty(thing, "variants") === undefined ? "variant_id" : "product_id";
    return linesOf(input).filter((line) => id !== undefined && ownProperty(line, property) === id);
  },
};

/** Shop's own button draws itself; until then it says what it does. */
function loginButton(action: unknown): string {
  const text = action === "follow" ? "Follow on Shop" : "Sign in with Shop";
  const element = action === "follow" ? "shop-follow-button" : "shop-login-button";
  return `<${element}><button type="button">${text}</button></${element}>`;
}

const PAYMENT_NAMES: Record<string, string> = {
  american_express: "American Express",
  apple_pay: "Apple Pay",
  google_pay: "Google Pay",
  master: "Mastercard",
  paypal: "PayPal",
  shopify_pay: "Shop Pay",
  visa: "Visa",
};

function paymentIcon(type: string, classes: unknown): string {
  const name = PAYMENT_NAMES[type] ?? type;
  const html = attributesHtml({
    class: classes,
    viewBox: "0 0 38 24",
    width: 38,
    height: 24,
    role: "img",
    "aria-labelledby": `pi-${type}`,
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg"${html}><title${attributesHtml({ id: `pi-${type}` })}>${escapeHtml(name)}</title><rect width="38" height="24" rx="3" fill="#fff" stroke="#000" stroke-opacity=".1"/>` +
    `<text x="19" y="15" text-anchor="middle" font-size="6" font-family="sans-serif" fill="#253041">${escapeHtml(name)}</text></svg>`
  );
}

function defaultErrors(errors: unknown): string {
  const fields = Array.isArray(errors) ? errors : [];
  if (fields.length === 0) return "";
  const messages = ownProperty(errors, "messages");
  const items = fields.map((field) => {
    const message = ownProperty(messages, outputText(field)) ?? "is invalid";
    return `<li>${escapeHtml(`${outputText(field)} ${outputText(message)}`)}</li>`;
  });
  return `<div class="errors"><ul>${items.join("")}</ul></div>`;
}

function defaultPagination(paginate: unknown, named: Record<string, unknown>): string {
  const parts = ownProperty(paginate, "parts");
  const previous = ownProperty(paginate, "previous");
  const next = ownProperty(paginate, "next");
  const anchor = named["anchor"] === undefined ? "" : `#${outputText(named["anchor"])}`;
  const pieces: string[] = [];
  if (isRecord(previous)) pieces.push(pageLink("prev", previous, anchor, named["previous"]));
  for (const part of Array.isArray(parts) ? parts : []) {
    const title = escapeHtml(outputText(ownProperty(part, "title")));
    const isLink = ownProperty(part, "is_link") === true;
    const isPage = /^\d+$/.test(title);
    pieces.push(
      isLink
        ? pageLink("page", part, anchor)
        : `<span class="${isPage ? "page current" : "deco"}">${isPage ? title : "&hellip;"}</span>`,
    );
  }
  if (isRecord(next)) pieces.push(pageLink("next", next, anchor, named["next"]));
  return pieces.join(" ");
}

function pageLink(classes: string, part: unknown, anchor: string, text?: unknown): string {
  const title = outputText(text ?? ownProperty(part, "title"));
  return `<span class="${classes}"><a${attributesHtml({ href: `${outputText(ownProperty(part, "url"))}${anchor}`, title: "" })}>${title}</a></span>`;
}

function formatAddress(address: unknown): string {
  const read = (name: string): string => outputText(ownProperty(address, name));
  const lines = [
    [read("first_name"), read("last_name")].filter((part) => part !== "").join(" ") || read("name"),
    read("company"),
    read("address1"),
    read("address2"),
    [read("city"), read("province_code"), read("zip")].filter((part) => part !== "").join(" "),
    read("country"),
  ];
  return `<p>${lines
    .filter((line) => line !== "")
    .map(escapeHtml)
    .join("<br>")}</p>`;
}

function linesOf(cart: unknown): unknown[] {
  const items = ownProperty(cart, "items");
  return Array.isArray(items) ? items : [];
}
