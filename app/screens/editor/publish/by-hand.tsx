import type { EditorPage } from "#app/editor-page.server.ts";
import { reasonOf } from "#app/ui/problem-of.ts";
import { useAnswer } from "#app/ui/use-answer.ts";
import type { PageVersion } from "../header/editor-header.tsx";
import { copyCode, downloadCode } from "../code/take-code.ts";
import { AddedByHand } from "./added-by-hand.tsx";
import { AddFilePicture, AddSectionPicture, PasteCodePicture } from "./by-hand-pictures.tsx";
import { openCodeEditor } from "./open-theme-editor.ts";
import { fileStem } from "./file-stem.ts";
import type { NameInThemeEditor, Published, Theme } from "./publish-types.ts";

export type FileByHand = {
  fileName: string;
  versionId: string;
  code: string;
  nameInThemeEditor: NameInThemeEditor | null;
};

type ByHandProps = {
  page: EditorPage;
  version: PageVersion;
  theme: Theme | undefined;
  /** The name that was planned, when there is one. */
  fileName: string | null;
  onDone(published: Published): void;
};

/** The same file by the merchant's own hand, step by step, where the app may not write. */
export function ByHand(props: ByHandProps) {
  const file = useFileByHand(props);
  if (file.kind === "loading") return <p role="status">Preparing the file</p>;
  if (file.kind === "failed")
    return (
      <p className="field-error" role="alert">
        {reasonOf(file.problem)}
      </p>
    );
  return <Steps {...props} file={file.value} />;
}

function useFileByHand({ page, version, fileName }: ByHandProps) {
  const query = new URLSearchParams({
    versionId: version.id,
    ...(fileName === null ? {} : { fileName }),
  });
  const address = `/api/sections/${page.section.id}/file?${query}`;
  return useAnswer<FileByHand>(address, { keepsLast: true });
}

function Steps(props: ByHandProps & { file: FileByHand }) {
  const { file, theme, page } = props;
  const stem = fileStem(file.fileName);
  const listed = file.nameInThemeEditor?.name ?? page.section.name;
  const category = file.nameInThemeEditor?.category;
  return (
    <section className="by-hand" aria-labelledby="by-hand-title">
      <h3 id="by-hand-title">Add it by hand</h3>
      <ol>
        <li>
          <AddFilePicture name={stem} />
          <div>
            <p>
              Open the code editor of {theme ? theme.name : "your theme"}. Under <b>sections</b>,
              choose <b>Add a new section</b>, Liquid, and call it <code>{stem}</code>.
            </p>
            {theme && (
              <s-button icon="external" onClick={() => openCodeEditor(theme.id, file.fileName)}>
                Open the code editor
              </s-button>
            )}
          </div>
        </li>
        <li>
          <PasteCodePicture name={stem} />
          <div>
            <p>Replace everything in the new file by this code, and save.</p>
            <p className="by-hand-ways">
              <s-button onClick={() => void copyCode(file.code)}>Copy the code</s-button>
              <s-button onClick={() => downloadCode(stem, file.code)}>Download the file</s-button>
            </p>
            <details>
              <summary>Show the code of {file.fileName}</summary>
              <pre tabIndex={0} aria-label={`Code of ${file.fileName}`}>
                {file.code}
              </pre>
            </details>
          </div>
        </li>
        <li>
          <AddSectionPicture name={listed} />
          <div>
            <p>
              In the theme editor choose <b>Add section</b>, then <b>{listed}</b>
              {category ? `, under ${category}` : ""}.
            </p>
          </div>
        </li>
      </ol>
      {theme && <AddedByHand {...props} theme={theme} />}
    </section>
  );
}
