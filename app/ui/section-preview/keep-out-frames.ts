/**
 * Keeps frames out of the preview.
 *
 * A frame in this frame would have what was taken from here, such as peer connections, which no content policy
 * covers. It gets its page only after the script that put it in has ended; by then it is replaced by an empty
 * box. What this relies on is kept before the section's script can change it.
 */
export function keepOutFrames(): void {
  const { apply } = Reflect;
  const { querySelectorAll: inDocument } = Document.prototype;
  const { querySelectorAll: inFragment } = DocumentFragment.prototype;
  const { replaceWith, getAttribute, setAttribute } = Element.prototype;
  const { createElement } = Document.prototype;
  const { observe } = MutationObserver.prototype;
  const { attachShadow } = Element.prototype;
  const emptyBox = (frame: Element) => {
    const box = apply(createElement, document, ["div"]);
    for (const name of ["class", "style"]) {
      const value = apply(getAttribute, frame, [name]);
      if (value !== null) apply(setAttribute, box, [name, value]);
    }
    apply(replaceWith, frame, [box]);
  };
  const clear = (root: Document | ShadowRoot) => {
    const find = root === document ? inDocument : inFragment;
    for (;;) {
      const frame: Element | undefined = apply(find, root, [FRAMES])[0];
      if (!frame) return;
      emptyBox(frame);
    }
  };
  const watch = (root: Document | ShadowRoot) => {
    clear(root);
    apply(observe, new MutationObserver(() => clear(root)), [
      root,
      { childList: true, subtree: true },
    ]);
  };
  watch(document);
  fix(Element.prototype, "attachShadow", function (this: Element, init: ShadowRootInit) {
    const { mode, delegatesFocus = false, slotAssignment = "named" } = init;
    // Not as one that is copied with its element, past this function.
    const root = apply(attachShadow, this, [{ mode, delegatesFocus, slotAssignment }]);
    watch(root);
    return root;
  });
  for (const [owner, name] of SHADOWS_BY_MARKUP) fix(owner, name, refuse);
}

const FRAMES = "iframe, frame, object, embed";

/** These make shadow trees from markup; the first three would also end the page. */
const SHADOWS_BY_MARKUP: [object, string][] = [
  [Document.prototype, "write"],
  [Document.prototype, "writeln"],
  [Document.prototype, "open"],
  [Element.prototype, "setHTMLUnsafe"],
  [ShadowRoot.prototype, "setHTMLUnsafe"],
  [Document, "parseHTMLUnsafe"],
];

function refuse(): never {
  throw new DOMException("This is not possible in the preview.", "NotSupportedError");
}

function fix(owner: object, name: string, value: unknown): void {
  Object.defineProperty(owner, name, { value, writable: false, configurable: false });
}
