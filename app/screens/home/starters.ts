import type { Starter } from "#app/ui/prompt-box.tsx";

/** Requests that show what can be asked for: what is in it, how it looks, what can be changed. */
export const starters: Starter[] = [
  {
    title: "Customer reviews",
    prompt: "Three customer reviews with stars, each with a name and a photo of the product",
  },
  { title: "FAQ", prompt: "Questions about shipping, returns and care, opening one at a time" },
  {
    title: "Product grid",
    prompt: "Four products of a collection in a row, with price and a link to the whole collection",
  },
  {
    title: "Big numbers",
    prompt: "Four big numbers about our store on a dark background, with a short line under each",
  },
  {
    title: "Our story",
    prompt: "Our story with a large photo on the left, a short text and a button on the right",
  },
];
