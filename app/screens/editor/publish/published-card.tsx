import type { EditorPage } from "#app/editor-page.server.ts";
import { addSectionWords } from "./add-section-words.ts";

/** Where the newest version stands, in the conversation; nothing while it stands nowhere. */
export function PublishedCards({ page }: { page: EditorPage }) {
  const standing = page.publications.filter(
    ({ state, versionId }) => state === "published" && versionId === page.section.currentVersionId,
  );
  return standing
    .toReversed()
    .map((publication) => <PublishedCard key={publication.id} {...{ page, publication }} />);
}

function PublishedCard(props: {
  page: EditorPage;
  publication: EditorPage["publications"][number];
}) {
  const { page, publication } = props;
  return (
    <div className="version-card">
      <div className="version-card-head">
        <s-icon type="check-circle" tone="success" size="small" />
        <strong>Published to {publication.themeName}</strong>
      </div>
      <ul>
        <li>
          <s-icon type="file" size="small" />
          <code>{publication.fileName}</code>
        </li>
        <li>
          <s-icon type="theme-edit" size="small" />
          <span>
            {publication.hasBackup
              ? "Pages that have the section show this version."
              : `Next: place it on a page in the theme editor: ${addSectionWords(page.section)}.`}
          </span>
        </li>
      </ul>
    </div>
  );
}
