import { useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { api } from "#app/ui/api-client.ts";
import { problemOf } from "#app/ui/problem-of.ts";
import { useTimeZone } from "#app/ui/time-words.ts";
import type { HeaderProps } from "../../header/editor-header.tsx";
import { noticedWords } from "./noticed-words.ts";
import { useLateLook } from "./use-late-look.ts";
import "./drift.css";

type BarProps = Pick<HeaderProps, "page" | "shownVersion" | "onReview" | "onChanged"> & {
  onPublishTo(themeId: string | null): void;
  /** Unsaved edits would not be there. */
  isDirty: boolean;
};

/** Above everything: what happened to the section in its theme, and what can be done about it. */
export function DriftBar(props: BarProps) {
  const { section, publications } = props.page;
  useLateLook(props.page, props.onChanged);
  const edited = publications.filter(({ isEdited }) => isEdited);
  const lost = publications.find(({ state }) => state === "gone");
  if (section.status === "inactive") return <LostBar {...props} seenAt={lost?.seenAt ?? null} />;
  const [first] = edited;
  if (first === undefined) return null;
  return <EditedBar {...props} edited={edited} first={first} />;
}

type Publication = EditorPage["publications"][number];

function EditedBar(props: BarProps & { edited: Publication[]; first: Publication }) {
  const { page, edited, first } = props;
  const timeZone = useTimeZone();
  const others = edited.length - 1;
  const where =
    others === 0
      ? first.themeName
      : `${first.themeName} and ${others} other ${others === 1 ? "theme" : "themes"}`;
  const noticed = noticedWords(first.seenAt, new Date(page.now).getTime(), timeZone);
  return (
    <div className="drift-bar" role="status">
      <s-icon type="alert-triangle" tone="caution" size="small" />
      <p>
        <b>Edited in the theme</b> on {where}
        {noticed}.
      </p>
      <button type="button" className="drift-bar-way" onClick={() => props.onReview(first.id)}>
        Review
      </button>
    </div>
  );
}

function LostBar(props: BarProps & { seenAt: string | null }) {
  const { page, shownVersion } = props;
  const canPublish = page.features.canPublish && shownVersion?.publishable === true;
  const timeZone = useTimeZone();
  const [isBusy, setBusy] = useState(false);
  const noticed = noticedWords(props.seenAt, new Date(page.now).getTime(), timeZone);
  const keepAsDraft = async () => {
    setBusy(true);
    try {
      await api(`/api/sections/${page.section.id}/restore`, { method: "POST", body: {} });
      props.onChanged();
    } catch (error) {
      shopify.toast.show(problemOf(error).message, { isError: true });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="drift-bar" role="status">
      <s-icon type="alert-triangle" tone="caution" size="small" />
      <p>
        <b>The file is no longer in {page.section.themeName ?? "its theme"}</b>
        {noticed}. Publish it again, or keep the section as a draft.
      </p>
      {canPublish && (
        <button
          type="button"
          className="drift-bar-way"
          disabled={props.isDirty}
          onClick={() => props.onPublishTo(page.section.themeId)}
        >
          Publish again
        </button>
      )}
      <button
        type="button"
        className="drift-bar-way"
        disabled={isBusy}
        onClick={() => void keepAsDraft()}
      >
        Keep as a draft
      </button>
    </div>
  );
}
