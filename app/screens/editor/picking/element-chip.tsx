import { elementWords, type BlockNames } from "#app/ui/section-preview/element-words.ts";
import type { PickedElement } from "#app/ui/section-preview/picked-element.ts";
import "./picking.css";

/** The part of the section that a request is about. */
export function ElementChip(props: {
  element: PickedElement;
  blockNames: BlockNames;
  onRemove?: () => void;
}) {
  const { element, onRemove } = props;
  const words = elementWords(element.html, props.blockNames);
  const text = shownText(element.html);
  return (
    <span className="element-chip">
      <s-icon type="cursor-option" size="small" />
      <span className="element-chip-words">
        {words}
        {text !== "" && !words.startsWith("Block") && ` “${text}”`}
      </span>
      {onRemove && (
        <button type="button" aria-label={`Remove ${words}`} onClick={onRemove}>
          <s-icon type="x" size="small" />
        </button>
      )}
    </span>
  );
}

const LONGEST_TEXT = 40;

/** The words that stand in it, as far as they say which one it is. */
function shownText(html: string): string {
  const text = html
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll(/\s+/g, " ")
    .trim();
  const characters = Array.from(text);
  return characters.length > LONGEST_TEXT
    ? `${characters
        .slice(0, LONGEST_TEXT - 1)
        .join("")
        .trimEnd()}…`
    : text;
}
