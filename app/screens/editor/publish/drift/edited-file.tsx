import { useState } from "react";
import { api } from "#app/ui/api-client.ts";
import { problemOf, reasonOf } from "#app/ui/problem-of.ts";
import { useTimeZone } from "#app/ui/time-words.ts";
import { Diff } from "../diff.tsx";
import type { EditReview } from "./drift-types.ts";
import { noticedWords } from "./noticed-words.ts";
import type { ReviewProps } from "./review-dialog.tsx";

type Props = ReviewProps & { review: EditReview; onStale(): void };

const BUSY_WORDS = {
  edits: "Save or discard your edits in the editor before you take this in or replace it.",
  run: "A version is being written. Take this in when it is done.",
};

/** Three ways: take it in, replace it, leave it. None of them loses what was edited. */
export function EditedFile(props: Props) {
  const { review, publication, page, busyWith } = props;
  const { problem, doing, act } = useDoing(props);
  const address = `/api/sections/${page.section.id}/publications/${publication.id}`;
  const next = (page.versions[0]?.number ?? 0) + 1;
  const isCurrent = review.replacement !== null && isSame(review.replacement);
  const takeIn = () =>
    act("take-in", `Taken in as version ${next}`, () =>
      api(`${address}/take-in`, {
        method: "POST",
        body: {
          expectedChecksum: review.checksum,
          ...(page.section.currentVersionId
            ? { baseVersionId: page.section.currentVersionId }
            : {}),
        },
      }),
    );
  const leave = () =>
    act("leave", "The edit stays as it is", () =>
      api(`${address}/leave`, { method: "POST", body: { checksum: review.checksum } }),
    );
  return (
    <>
      <div className="dialog-body drift-body">
        {problem && (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
        <WhatWasEdited {...props} />
        {!isCurrent && review.replacement && (
          <section aria-labelledby="drift-replacement">
            <h3 id="drift-replacement">
              What publishing version {review.currentNumber} would change
              <Counts {...review.replacement} />
            </h3>
            <Diff lines={review.replacement.lines} />
          </section>
        )}
        {busyWith && <p className="drift-hint">{BUSY_WORDS[busyWith]}</p>}
        <p className="drift-hint">
          Taking it in is free and writes nothing into the theme. Replacing keeps the edited file as
          a backup.
        </p>
      </div>
      <div className="dialog-foot drift-foot">
        <s-button loading={doing === "leave"} disabled={doing !== null} onClick={leave}>
          Leave it
        </s-button>
        {page.features.canPublish && !isCurrent && (
          <s-button
            disabled={doing !== null || busyWith === "edits"}
            onClick={() => {
              props.onClose();
              props.onPublish();
            }}
          >
            Replace with version {review.currentNumber}
          </s-button>
        )}
        <s-button
          variant="primary"
          loading={doing === "take-in"}
          disabled={doing !== null || busyWith !== null || review.refusal !== null}
          onClick={takeIn}
        >
          Take in as version {next}
        </s-button>
      </div>
    </>
  );
}

function WhatWasEdited({ review, publication, page }: Props) {
  const timeZone = useTimeZone();
  const noticed = noticedWords(review.noticedAt, new Date(page.now).getTime(), timeZone);
  const errors = review.problems.filter(({ severity }) => severity === "error").length;
  return (
    <section aria-labelledby="drift-edits">
      <h3 id="drift-edits">
        What was edited
        {review.edits && <Counts {...review.edits} />}
      </h3>
      <p>
        <code>{publication.fileName}</code> after version {review.publishedNumber} was published
        {noticed}.
      </p>
      {review.edits && <Diff lines={review.edits.lines} />}
      {review.refusal && <p className="field-error">{review.refusal} It cannot be taken in.</p>}
      {errors > 0 && (
        <p className="theme-caution">
          <s-icon type="alert-triangle" size="small" />
          <span>
            The check finds {errors === 1 ? "an error" : `${errors} errors`} in it. Taken in, it can
            be published once {errors === 1 ? "that is" : "they are"} mended.
          </span>
        </p>
      )}
    </section>
  );
}

function Counts({ linesAdded, linesRemoved }: { linesAdded: number; linesRemoved: number }) {
  return (
    <span className="drift-counts">
      <span className="added">+{linesAdded}</span> <span className="removed">−{linesRemoved}</span>
    </span>
  );
}

function isSame({ linesAdded, linesRemoved }: { linesAdded: number; linesRemoved: number }) {
  return linesAdded + linesRemoved === 0;
}

type Deed = "take-in" | "leave";

function useDoing({ onChanged, onClose, onStale }: Props) {
  const [doing, setDoing] = useState<Deed | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const act = async (deed: Deed, done: string, ask: () => Promise<unknown>) => {
    setDoing(deed);
    setProblem(null);
    try {
      await ask();
      shopify.toast.show(done);
      onChanged();
      onClose();
    } catch (error) {
      const { code } = problemOf(error);
      setProblem(WHY_NOT[code] ?? reasonOf(error));
      if (code === "stale-version") onChanged();
      if (code === "theme-file-changed" || code === "not-found") onStale();
    } finally {
      setDoing(null);
    }
  };
  return {
    doing,
    problem,
    act: (...deed: Parameters<typeof act>) => void act(...deed),
  };
}

const WHY_NOT: Record<string, string> = {
  "theme-file-changed": "The file was edited again meanwhile. This is how it is now.",
  "stale-version": "The section has a newer version by now. Look at it, then take this in.",
};
