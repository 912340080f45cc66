import { expect, test } from "vitest";

import { count } from "../../fixtures/run-rule.ts";
import { listenerSignal } from "./rule.ts";

const script = (text: string) => `{% javascript %}${text}{% endjavascript %}`;

test.each([
  script("button.addEventListener('click', () => this.step(1));"),
  script("this.button?.addEventListener('click', go, { passive: true });"),
  script("items[0].addEventListener('click', go);"),
])("%s is told", (code) => {
  expect(count(listenerSignal, code)).toBe(1);
});

test.each([
  script("this.addEventListener('click', () => go());"),
  script("button.addEventListener('click', () => go(), { signal });"),
  script("button.addEventListener('click', go, { signal: this.abort.signal });"),
  script("button.addEventListener('click', go, { once: true });"),
  script("a.addEventListener('click', go); a.removeEventListener('click', go);"),
])("%s is fine", (code) => {
  expect(count(listenerSignal, code)).toBe(0);
});
