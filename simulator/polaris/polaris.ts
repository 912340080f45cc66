import { elements } from "./elements.ts";

/** The design tokens of Polaris, as CSS; put in place by the bundler. */
declare const POLARIS_TOKENS: string;

/** In a layer, so that any rule of the page itself is stronger. */
const PAGE_RULES = `@layer polaris {
${POLARIS_TOKENS}
html { font-size: 16px; -webkit-text-size-adjust: 100%; }
body {
  margin: 0;
  background: var(--p-color-bg);
  color: var(--p-color-text);
  font: var(--p-font-weight-regular) 0.8125rem / 1.25rem var(--p-font-family-sans);
  -webkit-font-smoothing: antialiased;
}
}`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(PAGE_RULES);
document.adoptedStyleSheets.push(sheet);

for (const [tag, implementation] of Object.entries(elements)) {
  if (!customElements.get(tag)) customElements.define(tag, implementation);
}
