import { useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { api } from "#app/ui/api-client.ts";
import { problemOf, reasonOf } from "#app/ui/problem-of.ts";
import type { FileByHand } from "./by-hand.tsx";
import { Diff } from "./diff.tsx";
import type { FileDiff, Published, Theme } from "./publish-types.ts";

type Found =
  | { kind: "adopted"; publication: Published["publication"] }
  | { kind: "missing" }
  | { kind: "different"; diff: FileDiff };

/** Looks for the file in the theme; found with our text, it counts as published. */
export function AddedByHand(props: {
  page: EditorPage;
  theme: Theme;
  file: FileByHand;
  onDone(published: Published): void;
}) {
  const { page, theme, file } = props;
  const [isBusy, setBusy] = useState(false);
  const [found, setFound] = useState<Exclude<Found, { kind: "adopted" }> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const look = async () => {
    setBusy(true);
    setProblem(null);
    setFound(null);
    try {
      const answer = await api<Found>(`/api/sections/${page.section.id}/adopt`, {
        method: "POST",
        body: { themeId: theme.id, fileName: file.fileName, versionId: file.versionId },
      });
      if (answer.kind === "adopted")
        props.onDone({ publication: answer.publication, theme, hasBackup: false });
      else setFound(answer);
    } catch (error) {
      setProblem(reasonOf(problemOf(error)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="by-hand-found">
      <div role="status">
        {problem && <p className="field-error">{problem}</p>}
        {found?.kind === "missing" && (
          <p>
            <code>{file.fileName}</code> is not in {theme.name} yet.
          </p>
        )}
        {found?.kind === "different" && (
          <p>
            <code>{file.fileName}</code> is in {theme.name}, with other code than this version.
            Paste the code over it and save.
          </p>
        )}
      </div>
      {found?.kind === "different" && <Diff lines={found.diff.lines} />}
      <s-button loading={isBusy} onClick={() => void look()}>
        I have added it
      </s-button>
    </div>
  );
}
