import type { FilterFamily } from "../filter.ts";
import { attributesHtml, escapeHtml } from "../html.ts";
import { outputText } from "../output-text.ts";
import { ownProperty } from "../values.ts";
import { handleize } from "./text-filters.ts";

export const LINK_FILTERS: FilterFamily = {
  link_to: (input, [url, title], { named }) => {
    const attributes = typeof title === "string" ? { title, ...named } : named;
    return `<a${attributesHtml({ href: outputText(url), ...attributes })}>${outputText(input)}</a>`;
  },
  within: (input, [collection]) => {
    const url = ownProperty(collection, "url");
    return typeof url === "string" ? `${url}${outputText(input)}` : outputText(input);
  },
  sort_by: (input, [order]) => {
    const [path = "", query = ""] = outputText(input).split("?", 2);
    const others = query.split("&").filter((part) => part !== "" && !part.startsWith("sort_by="));
    return `${path}?${[...others, `sort_by=${encodeURIComponent(outputText(order))}`].join("&")}`;
  },
  url_for_type: (input) => typeUrl(input),
  url_for_vendor: (input) => vendorUrl(input),
  link_to_type: (input, _args, { named }) => namedLink(typeUrl(input), input, named),
  link_to_vendor: (input, _args, { named }) => namedLink(vendorUrl(input), input, named),
  link_to_tag: (input, [tag], { named, scene }) =>
    tagLink({
      text: input,
      tags: [tag],
      title: `Show products matching tag ${outputText(tag)}`,
      named,
      page: pageUrl(scene),
    }),
  link_to_add_tag: (input, [tag], { named, scene }) =>
    tagLink({
      text: input,
      tags: [...currentTags(scene), tag],
      title: `Narrow selection to products matching tag ${outputText(tag)}`,
      named,
      page: pageUrl(scene),
    }),
  link_to_remove_tag: (input, [tag], { named, scene }) =>
    tagLink({
      text: input,
      tags: currentTags(scene).filter((each) => each !== tag),
      title: `Remove tag ${outputText(tag)}`,
      named,
      page: pageUrl(scene),
    }),
  highlight_active_tag: (input, [tag, classes], { scene }) =>
    currentTags(scene).includes(tag)
      ? `<span${attributesHtml({ class: classes ?? "active" })}>${outputText(input)}</span>`
      : outputText(input),
  highlight: (input, [terms]) => highlighted(outputText(input), outputText(terms)),
  customer_login_link: (input) => accountLink(input, "/account/login", "customer_login_link"),
  customer_logout_link: (input) => accountLink(input, "/account/logout", "customer_logout_link"),
  customer_register_link: (input) =>
    accountLink(input, "/account/register", "customer_register_link"),
};

type Globals = { globals: Record<string, unknown> };

function typeUrl(type: unknown): string {
  return `/collections/types?q=${queryText(type)}`;
}

function vendorUrl(vendor: unknown): string {
  return `/collections/vendors?q=${queryText(vendor)}`;
}

function queryText(value: unknown): string {
  return encodeURIComponent(outputText(value)).replaceAll("'", "%27");
}

function namedLink(href: string, text: unknown, named: Record<string, unknown>): string {
  const title = outputText(text);
  return `<a${attributesHtml({ href, title, ...named })}>${escapeHtml(title)}</a>`;
}

function accountLink(text: unknown, href: string, id: string): string {
  return `<a${attributesHtml({ href, id })}>${outputText(text)}</a>`;
}

type TagLink = {
  text: unknown;
  tags: unknown[];
  title: string;
  named: Record<string, unknown>;
  page: string;
};

function tagLink({ text, tags, title, named, page }: TagLink): string {
  const path = tags.map((tag) => handleize(outputText(tag))).join("+");
  return `<a${attributesHtml({ href: path === "" ? page : `${page}/${path}`, title, ...named })}>${outputText(text)}</a>`;
}

function pageUrl({ globals }: Globals): string {
  const owner = globals["collection"] ?? globals["blog"];
  return outputText(ownProperty(owner, "url") ?? "/collections/all");
}

function currentTags({ globals }: Globals): unknown[] {
  const tags = globals["current_tags"];
  return Array.isArray(tags) ? tags : [];
}

/** Searches are not longer than this, in characters. */
const LONGEST_SEARCH = 1_000;

function highlighted(text: string, terms: string): string {
  const words = terms
    .slice(0, LONGEST_SEARCH)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return text;
  const pattern = new RegExp(
    words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"),
    "gi",
  );
  return text.replace(pattern, (word) => `<strong class="highlight">${word}</strong>`);
}
