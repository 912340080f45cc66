import type { HtmlAttribute } from "./html-elements.ts";
import type { SectionSource } from "./section-source.ts";

/** Finds the attribute around a place; the answer is undefined between tags. */
export function attributeFinder({
  elements,
}: Pick<SectionSource, "elements">): (place: number) => HtmlAttribute | undefined {
  const attributes = elements.flatMap((element) => element.attributes);
  attributes.sort((a, b) => a.start - b.start);
  return (place) => {
    let low = 0;
    let high = attributes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((attributes[middle]?.end ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    const found = attributes[low];
    return found !== undefined && found.start <= place ? found : undefined;
  };
}
