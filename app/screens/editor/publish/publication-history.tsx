import { useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { momentWords, useTimeZone } from "#app/ui/time-words.ts";

/** Everything that was ever published of the section, newest first, and what became of it. */
export function PublicationHistory({ page }: { page: EditorPage }) {
  const timeZone = useTimeZone();
  const [nowMs] = useState(() => Date.now());
  return (
    <details className="publication-history">
      <summary>History</summary>
      <ul>
        {page.publications.map((publication) => (
          <li key={publication.id}>
            <span>
              {versionWords(page, publication.versionId)} on {publication.themeName}
            </span>
            <span>
              {momentWords(publication.createdAt, nowMs, timeZone)}. {STATES[publication.state]}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const STATES: Record<EditorPage["publications"][number]["state"], string> = {
  writing: "Being written",
  published: "Published now",
  "rolled-back": "Rolled back",
  removed: "Replaced or removed",
  gone: "Deleted in the theme",
};

function versionWords({ versions }: EditorPage, versionId: string): string {
  const number = versions.find(({ id }) => id === versionId)?.number;
  return number === undefined ? "A version" : `Version ${number}`;
}
