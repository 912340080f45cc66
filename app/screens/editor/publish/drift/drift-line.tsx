import { useTimeZone } from "#app/ui/time-words.ts";
import type { Publication } from "./drift-types.ts";
import { noticedWords } from "./noticed-words.ts";

/** In the list of where a section is: what someone did to its file there. */
export function DriftLine(props: {
  publication: Publication;
  nowMs: number;
  onReview(publicationId: string): void;
}) {
  const { publication } = props;
  const timeZone = useTimeZone();
  if (publication.state === "gone")
    return (
      <p className="drift-line">
        <s-icon type="alert-triangle" tone="caution" size="small" />
        <span>
          The file is no longer in this theme
          {noticedWords(publication.seenAt, props.nowMs, timeZone)}.
        </span>
      </p>
    );
  if (!publication.isEdited && !publication.isLeftEdited) return null;
  return (
    <p className="drift-line">
      <s-icon type="alert-triangle" tone="caution" size="small" />
      <span>
        {publication.isEdited
          ? `Edited in the theme${noticedWords(publication.seenAt, props.nowMs, timeZone)}.`
          : "Edited in the theme, and left so."}{" "}
        <button
          type="button"
          className="link-button"
          onClick={() => props.onReview(publication.id)}
        >
          Review
        </button>
      </span>
    </p>
  );
}
