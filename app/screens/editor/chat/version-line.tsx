import { useRef, useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { api, ApiProblem } from "#app/ui/api-client.ts";
import { versionTitle } from "../header/version-words.ts";

type Version = EditorPage["versions"][number];

/** An earlier version in the conversation: what it is, and the way back to it. */
export function VersionLine(props: { version: Version; page: EditorPage; onChanged(): void }) {
  const { version, page } = props;
  const isShown = version.id === page.section.currentVersionId;
  const errors = version.problems.filter(({ severity }) => severity === "error").length;
  return (
    <div className={`version-line${errors > 0 ? " version-line--broken" : ""}`}>
      <s-icon type={errors > 0 ? "alert-circle" : "check"} size="small" />
      <b>{versionTitle(version)}</b>
      <span className="version-line-summary">
        {errors > 0
          ? `${errors} ${errors === 1 ? "error" : "errors"}, not counted`
          : lines(version)}
      </span>
      {isShown ? (
        <span className="version-line-state">Shown now</span>
      ) : (
        <RestoreButton version={version} page={page} onChanged={props.onChanged} />
      )}
    </div>
  );
}

/** Free, and nothing is lost: restoring adds a version. */
export function RestoreButton(props: {
  version: Version;
  page: EditorPage;
  /** As a button where it stands among others. */
  isPlain?: boolean;
  onChanged(): void;
}) {
  const { version, page, isPlain = true } = props;
  const [isBusy, setBusy] = useState(false);
  // Kept until there is an answer: tried again after a lost one, it makes no second version.
  const newId = useRef<string | null>(null);
  const restore = async () => {
    setBusy(true);
    newId.current ??= crypto.randomUUID();
    try {
      await api(`/api/sections/${page.section.id}/versions/${version.id}/restore`, {
        method: "POST",
        body: { versionId: newId.current },
      });
      newId.current = null;
      shopify.toast.show(`Version ${version.number} restored as a new version`);
      props.onChanged();
    } catch (error) {
      const words = error instanceof ApiProblem ? error.message : "It could not be restored.";
      shopify.toast.show(words, { isError: true });
    } finally {
      setBusy(false);
    }
  };
  if (!isPlain)
    return (
      <s-button
        loading={isBusy}
        accessibilityLabel={`Restore version ${version.number}`}
        onClick={() => void restore()}
      >
        Restore
      </s-button>
    );
  return (
    <button
      type="button"
      className="link-button"
      disabled={isBusy}
      aria-label={`Restore version ${version.number}`}
      onClick={() => void restore()}
    >
      Restore
    </button>
  );
}

function lines({ number, linesAdded, linesRemoved }: Version): string {
  return number === 1 ? "First version" : `+${linesAdded} −${linesRemoved} lines`;
}
