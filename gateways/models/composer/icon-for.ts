const ICONS: [RegExp, string][] = [
  [/ship|deliver|parcel|sent|fast|express/, "truck"],
  [/return|refund|exchange|change your mind/, "return"],
  [/support|service|help|answer|chat|advice|contact/, "chat"],
  [/eco|natur|organic|sustainab|green|vegan|plant|climate|recycl|material/, "leaf"],
  [/secure|warrant|guarantee|safe|protect|quality|tested|certif/, "shield"],
  [/love|hand ?made|care|craft|family|small/, "heart"],
];

/** The icon of the library that goes with a point's words; null when none does. */
export function iconFor(words: string): string | null {
  return ICONS.find(([pattern]) => pattern.test(words.toLowerCase()))?.[1] ?? null;
}
