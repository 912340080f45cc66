import type { MarkType } from "prosemirror-model";
import type { EditorView } from "prosemirror-view";
import { useState } from "react";
import { isSafeLink } from "./rich-text-schema.ts";

/** Where the selected words lead; without a selection the address itself is written. */
export function LinkForm(props: { view: EditorView; link: MarkType; onDone(): void }) {
  const { view, link, onDone } = props;
  const current = link.isInSet(view.state.selection.$from.marks())?.attrs["href"];
  const [href, setHref] = useState(typeof current === "string" ? current : "");
  const [isFlawed, setFlawed] = useState(false);
  const apply = () => {
    const address = href.trim();
    if (!isSafeLink(address)) return setFlawed(true);
    const { from, to, empty } = rangeOf(view, link);
    const mark = link.create({ href: address });
    const { tr, schema } = view.state;
    view.dispatch(
      empty
        ? tr.insert(from, schema.text(address, [mark]))
        : tr.removeMark(from, to, link).addMark(from, to, mark),
    );
    onDone();
  };
  const remove = () => {
    const { from, to } = rangeOf(view, link);
    view.dispatch(view.state.tr.removeMark(from, to, link));
    onDone();
  };
  return (
    <div className="link-form">
      <input
        className="setting-input"
        aria-label="Address of the link"
        placeholder="/collections/all or https://"
        value={href}
        aria-invalid={isFlawed}
        ref={(input) => input?.focus()}
        onChange={(event) => {
          setHref(event.currentTarget.value);
          setFlawed(false);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") apply();
          if (event.key === "Escape") {
            event.stopPropagation();
            onDone();
          }
        }}
      />
      <button type="button" className="link-button" onClick={apply}>
        Set link
      </button>
      {current !== undefined && (
        <button type="button" className="link-button" onClick={remove}>
          Remove link
        </button>
      )}
      {isFlawed && (
        <p className="field-error" role="alert">
          Write an address that starts with / or https://
        </p>
      )}
    </div>
  );
}

/** The selection; inside a link without a selection, the whole link. */
function rangeOf(
  { state }: EditorView,
  link: MarkType,
): { from: number; to: number; empty: boolean } {
  const { from, to, empty, $from } = state.selection;
  const mark = link.isInSet($from.marks());
  if (!empty || mark === undefined) return { from, to, empty };
  const { parent, parentOffset } = $from;
  const start = from - parentOffset;
  let range = { from, to, empty: false };
  parent.forEach((node, offset) => {
    const isHere = offset <= parentOffset && parentOffset <= offset + node.nodeSize;
    if (isHere && mark.isInSet(node.marks))
      range = { from: start + offset, to: start + offset + node.nodeSize, empty: false };
  });
  return range;
}
