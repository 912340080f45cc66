import { expect, test } from "vitest";
import { elementWords } from "./element-words.ts";

test.each([
  ["<h2 class='x'>Hello</h2>", "Heading"],
  ["<H3>", "Heading"],
  ['<a href="/" class="gs-hero__button">Go</a>', "Link"],
  ['<a href="/" class="btn">Go</a>', "Button"],
  ["<button>Go</button>", "Button"],
  ['<input type="submit">', "Button"],
  ["<img alt='>' src=x>", "Image"],
  ['<div class="shopify-section gs">', "Whole section"],
  ["<div>", "Group"],
  ["<constructor>", "Group"],
  ["no markup", "Group"],
  ["", "Group"],
])("%s is called %s", (html, words) => {
  expect(elementWords(html)).toBe(words);
});

test("a block has the name that the schema gives it", () => {
  const inDouble = `<div data-shopify-editor-block="{&quot;id&quot;:&quot;1&quot;,&quot;type&quot;:&quot;quote&quot;}">`;
  const inSingle = `<li class="x" data-shopify-editor-block='{"id":"1","type":"quote"}'>`;
  for (const html of [inDouble, inSingle]) {
    expect(elementWords(html, { quote: "Large quote" })).toBe("Block “Large quote”");
    expect(elementWords(html)).toBe("Block “quote”");
  }
});
