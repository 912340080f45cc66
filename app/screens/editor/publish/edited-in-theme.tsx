import { useState } from "react";
import { useTimeZone } from "#app/ui/time-words.ts";
import { Diff } from "./diff.tsx";
import { whenWords } from "./when-words.ts";
import type { FileDiff, PublishPlan } from "./publish-types.ts";

/** What someone edited in the file since, and what publishing makes of it: both, one under the other. */
export function EditedInTheme(props: {
  edited: NonNullable<PublishPlan["edited"]>;
  diff: FileDiff;
  number: number | undefined;
}) {
  const { edited, diff, number } = props;
  const timeZone = useTimeZone();
  const [nowMs] = useState(() => Date.now());
  const when = whenWords(edited.seenAt, nowMs, timeZone);
  return (
    <>
      <div className="plan-card-warning">
        <s-icon type="alert-triangle" size="small" />
        <p>
          <b>Edited in the theme {when}.</b> Publishing replaces those edits. They are kept in the
          backup.
        </p>
      </div>
      <div className="plan-card-box">
        <p className="plan-card-box-title">
          {number === undefined
            ? "Edited in the theme"
            : `Edited in the theme since version ${number}`}
        </p>
        {edited.diff ? (
          <Diff lines={edited.diff.lines} />
        ) : (
          <p className="plan-card-loading">What was edited can no longer be told apart.</p>
        )}
      </div>
      <div className="plan-card-box">
        <p className="plan-card-box-title">What publishing changes in the file as it is now</p>
        <Diff lines={diff.lines} />
      </div>
    </>
  );
}
