/**
 * What a visitor did to the section, to be done again after it was put in anew: what is scrolled, opened,
 * typed and focused. Elements are found again by their place.
 */
export function keptState(root: Element): () => void {
  const kept = [...root.querySelectorAll("*")].flatMap((element) => {
    const again = stateOf(element);
    return again.length > 0 ? [{ path: pathOf(element, root), again }] : [];
  });
  return () => {
    for (const { path, again } of kept) {
      const element = atPath(path, root);
      if (element) for (const act of again) act(element);
    }
  };
}

type Act = (element: Element) => void;

function stateOf(element: Element): Act[] {
  const acts: Act[] = [];
  const { scrollLeft: left, scrollTop: top } = element;
  if (left !== 0 || top !== 0)
    acts.push((next) => next.scrollTo({ left, top, behavior: "instant" }));
  if (element instanceof HTMLDetailsElement) {
    const { open } = element;
    acts.push((next) => next instanceof HTMLDetailsElement && (next.open = open));
  }
  if (element instanceof HTMLInputElement && element.checked !== element.defaultChecked) {
    const { checked } = element;
    acts.push((next) => next instanceof HTMLInputElement && (next.checked = checked));
  }
  if (isTyped(element)) {
    const { value } = element;
    acts.push((next) => hasText(next) && (next.value = value));
  }
  if (element === document.activeElement)
    acts.push((next) => next instanceof HTMLElement && next.focus({ preventScroll: true }));
  return acts;
}

function hasText(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && !/^(?:file|checkbox|radio)$/.test(element.type))
  );
}

function isTyped(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  return hasText(element) && element.value !== element.defaultValue;
}

type Step = { tag: string; place: number };

/** By place among those of the same tag: what else was added between them does not matter. */
function pathOf(element: Element, root: Element): Step[] {
  const path: Step[] = [];
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    const { localName: tag } = at;
    path.unshift({ tag, place: sameTags(at.parentElement, tag).indexOf(at) });
  }
  return path;
}

function atPath(path: Step[], root: Element): Element | undefined {
  return path.reduce<Element | undefined>((at, { tag, place }) => sameTags(at, tag)[place], root);
}

function sameTags(parent: Element | null | undefined, tag: string): Element[] {
  return [...(parent?.children ?? [])].filter(({ localName }) => localName === tag);
}
