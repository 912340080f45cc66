import { useContext } from "react";
import type { StoreData } from "#liquid/engine/store-data.ts";
import { textOf, type FieldProps } from "../field-props.ts";
import { ShopResourcesContext } from "../resources/use-shop-resources.ts";
import { Combobox, type Suggestion } from "./combobox.tsx";

/** Where a link leads: an address, or one of the shop's own places. */
export function UrlField({ value, inputId, describedBy, isFlawed, onChange }: FieldProps) {
  const { data } = useContext(ShopResourcesContext);
  const suggestions = (typed: string): Suggestion[] => {
    const words = typed.toLowerCase().trim();
    return placesOf(data?.store).filter(({ label, value: address }) =>
      `${label} ${address}`.toLowerCase().includes(words),
    );
  };
  return (
    <Combobox
      {...{ inputId, describedBy, isFlawed, suggestions }}
      value={textOf(value)}
      placeholder="Paste a link or search"
      inputMode="url"
      onType={onChange}
      onTake={(suggestion) => onChange(suggestion.value)}
    />
  );
}

const PLACES: Suggestion[] = [
  { value: "/", label: "Home page", detail: "Page" },
  { value: "/collections/all", label: "All products", detail: "Collection" },
  { value: "/collections", label: "All collections", detail: "Page" },
  { value: "/search", label: "Search", detail: "Page" },
  { value: "/cart", label: "Cart", detail: "Page" },
  { value: "/policies/refund-policy", label: "Refund policy", detail: "Policy" },
  { value: "/policies/privacy-policy", label: "Privacy policy", detail: "Policy" },
  { value: "/policies/shipping-policy", label: "Shipping policy", detail: "Policy" },
  { value: "/policies/terms-of-service", label: "Terms of service", detail: "Policy" },
];

function placesOf(store: StoreData | undefined): Suggestion[] {
  if (store === undefined) return PLACES;
  const place = (room: string, detail: string) => (each: { handle: string; title: string }) => ({
    value: `/${room}/${each.handle}`,
    label: each.title,
    detail,
  });
  return [
    ...PLACES,
    ...store.collections.map(place("collections", "Collection")),
    ...store.products.map(place("products", "Product")),
    ...store.pages.map(place("pages", "Page")),
    ...store.blogs.map(place("blogs", "Blog")),
    ...store.blogs.flatMap((blog) => blog.articles.map(place(`blogs/${blog.handle}`, "Article"))),
  ];
}
