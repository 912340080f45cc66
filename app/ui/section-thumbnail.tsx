import { useEffect, useRef, useState, type RefObject } from "react";
import type { PreviewData } from "./section-preview/messages.ts";
import { thumbnailDocument } from "./section-preview/frame-document.ts";
import { thumbnailBackground } from "./section-preview/thumbnail-input.ts";
import { drawThumbnail } from "./section-preview/thumbnail-engine.ts";
import type { LoadedPreview } from "./section-preview/use-preview-data.ts";
import { useListedCode } from "./use-listed-code.ts";
import { useStoredThumbnail } from "./use-stored-thumbnail.ts";
import "./section-thumbnail.css";

/** Sections are drawn at this width and scaled to the card. */
const DRAWN_WIDTH_IN_PX = 1200;

type Shown = { kind: "waiting" } | { kind: "drawn"; document: string } | { kind: "undrawable" };

/** A version whose picture is kept. */
export type StoredThumbnail = { sectionId: string; versionId: string };

/**
 * Code that is at hand, or a section of a list, whose code is read when there is no picture of it, or
 * nothing but the picture that is kept.
 */
type Pictured = { code: string } | { section: ListedVersion } | { stored: StoredThumbnail | null };
export type ListedVersion = { id: string; currentVersionId: string | null; hasThumbnail: boolean };

/**
 * A picture of a section in the shop's theme: the one that is kept, else drawn when it comes into view.
 * Decoration: whoever uses it says in words what it is.
 */
export function SectionThumbnail(props: Pictured & { preview: LoadedPreview }) {
  const { preview } = props;
  const box = useRef<HTMLDivElement>(null);
  const { isVisible, width } = useVisibleWidth(box);
  const listed = "section" in props ? versionOf(props.section) : null;
  const stored = keptOf(props);
  const kept = useStoredThumbnail(isVisible ? stored : null);
  const mayDraw = isVisible && (!stored || kept.kind === "missing");
  const read = useListedCode(mayDraw ? listed : null);
  const code = "code" in props ? props.code : listed === null ? "" : read;
  const isWanted = mayDraw && Boolean(code) && preview.kind === "loaded";
  const shown = useThumbnail(isWanted ? preview.data : null, code ?? "");
  const cannotDraw = code === "" || preview.kind === "failed" || shown.kind === "undrawable";
  const isBlank = cannotDraw && kept.kind !== "waiting";
  return (
    <div className="thumbnail" ref={box} aria-hidden="true" inert>
      {kept.kind === "found" ? (
        <img alt="" src={kept.address} />
      ) : shown.kind === "drawn" && width > 0 ? (
        <iframe
          title="Thumbnail"
          sandbox=""
          tabIndex={-1}
          srcDoc={shown.document}
          style={{ transform: `scale(${width / DRAWN_WIDTH_IN_PX})` }}
        />
      ) : (
        <span className={isBlank ? "thumbnail-blank" : "thumbnail-waiting"}>
          <i />
          <i />
          <i />
        </span>
      )}
    </div>
  );
}

function keptOf(pictured: Pictured): StoredThumbnail | null {
  if ("stored" in pictured) return pictured.stored;
  if ("code" in pictured || !pictured.section.hasThumbnail) return null;
  return versionOf(pictured.section);
}

function versionOf({ id, currentVersionId }: ListedVersion): StoredThumbnail | null {
  return currentVersionId === null ? null : { sectionId: id, versionId: currentVersionId };
}

function useThumbnail(data: PreviewData | null, code: string): Shown {
  const [shown, setShown] = useState<Shown>({ kind: "waiting" });
  useEffect(() => {
    if (data === null) return undefined;
    let isGone = false;
    drawThumbnail(data, code).then(
      (thumbnail) => {
        if (isGone) return;
        setShown(
          thumbnail === null
            ? { kind: "undrawable" }
            : {
                kind: "drawn",
                document: thumbnailDocument(
                  thumbnail,
                  data.look,
                  data.mediaOrigins,
                  thumbnailBackground(code, data.look),
                ),
              },
        );
      },
      () => isGone || setShown({ kind: "undrawable" }),
    );
    return () => {
      isGone = true;
    };
  }, [data, code]);
  return shown;
}

/** Once seen it stays; the width follows the card. */
function useVisibleWidth(box: RefObject<HTMLElement | null>): {
  isVisible: boolean;
  width: number;
} {
  const [isVisible, setVisible] = useState(false);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const seen = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        setVisible(true);
        seen.disconnect();
      },
      { rootMargin: "200px" },
    );
    const resized = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    seen.observe(element);
    resized.observe(element);
    return () => {
      seen.disconnect();
      resized.disconnect();
    };
  }, [box]);
  return { isVisible, width };
}
