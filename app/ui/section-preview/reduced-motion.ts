import { stillQuery } from "./still-query.ts";

/**
 * Shows the section as to a visitor who asked for less motion: style sheets and scripts see the same answer.
 * A frame cannot be told so otherwise; only the browser's own tools can.
 */
export function createReducedMotion() {
  const ask = globalThis.matchMedia.bind(globalThis);
  const original = new WeakMap<MediaList, string>();
  const asked: { list: MediaQueryList; last: boolean }[] = [];
  let isOn = false;

  globalThis.matchMedia = (query: string): MediaQueryList => {
    const list = ask(query);
    if (!/prefers-reduced-motion/i.test(query)) return list;
    const get = () => ask(isOn ? stillQuery(query) : query).matches;
    Object.defineProperty(list, "matches", { get });
    asked.push({ list, last: list.matches });
    return list;
  };

  const rewrite = (media: MediaList) => {
    const text = original.get(media) ?? media.mediaText;
    if (!/prefers-reduced-motion/i.test(text)) return;
    original.set(media, text);
    const wanted = isOn ? stillQuery(text) : text;
    if (media.mediaText !== wanted) media.mediaText = wanted;
  };
  const apply = () => {
    for (const sheet of document.styleSheets) {
      rewrite(sheet.media);
      rewriteRules(sheet.cssRules, rewrite);
    }
  };
  return {
    switch(next: boolean) {
      if (next === isOn) return;
      isOn = next;
      apply();
      for (const query of asked) tellChange(query);
    },
    /** After style sheets have changed. */
    update: () => isOn && apply(),
  };
}

function tellChange(query: { list: MediaQueryList; last: boolean }): void {
  const { matches, media } = query.list;
  if (matches === query.last) return;
  query.last = matches;
  query.list.dispatchEvent(new MediaQueryListEvent("change", { matches, media }));
}

function rewriteRules(rules: CSSRuleList, rewrite: (media: MediaList) => void): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) rewrite(rule.media);
    if (rule instanceof CSSGroupingRule || rule instanceof CSSStyleRule)
      rewriteRules(rule.cssRules, rewrite);
  }
}
