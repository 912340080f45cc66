import type { BulkAction, BulkChange } from "#domain/sections/section-bulk.ts";
import type { ListedSection } from "./sections-page.ts";

/** What was done last, as it is told, and how it is taken back. */
export type News = {
  text: string;
  isFailure: boolean;
  undo: Undo | null;
  /** A section to go to. */
  opens: { id: string; name: string } | null;
};

export type Undo = { action: BulkAction; sections: ListedSection[] };

/** Says of a change what was done, to how many, and what could not be. */
export function newsOf(
  action: BulkAction,
  asked: ListedSection[],
  { changed, refused }: BulkChange,
): News {
  const done = asked.filter(({ id }) => changed.includes(id));
  const told = [doneWords(action, done), ...refusedWords(asked, refused)];
  return {
    text: told.filter((sentence) => sentence !== "").join(" "),
    isFailure: done.length === 0,
    undo: undoOf(action, done),
    opens: null,
  };
}

function doneWords(action: BulkAction, done: ListedSection[]): string {
  if (done.length === 0) return "";
  const who = named(done);
  const are = done.length === 1 ? "is" : "are";
  switch (action) {
    case "archive":
      return `${who} ${are} archived. Theme files stay as they are.`;
    case "restore":
      return done.length === 1 ? `${who} is a draft again.` : `${who} are drafts again.`;
    case "delete":
      return `${who} ${are} deleted.`;
    case "unarchive":
    case "undelete":
      return `${who} ${are} back.`;
  }
}

function refusedWords(asked: ListedSection[], refused: BulkChange["refused"]): string[] {
  const withReason = (isMissing: boolean) => {
    const ids = new Set(
      refused.filter(({ reason }) => (reason === "not-found") === isMissing).map(({ id }) => id),
    );
    return asked.filter(({ id }) => ids.has(id));
  };
  const [missing, changed] = [withReason(true), withReason(false)];
  return [
    missing.length === 0
      ? ""
      : `${named(missing)} ${missing.length === 1 ? "is" : "are"} not there any more: deleted in another tab or by someone else.`,
    changed.length === 0
      ? ""
      : `${named(changed)} ${changed.length === 1 ? "was" : "were"} changed meanwhile and stay${changed.length === 1 ? "s" : ""} as now shown.`,
  ];
}

/** An inactive section that became a draft cannot become inactive again: no theme lost it. */
function undoOf(action: BulkAction, done: ListedSection[]): Undo | null {
  if (done.length === 0) return null;
  switch (action) {
    case "archive":
      return { action: "unarchive", sections: done };
    case "restore":
      return done.every(({ status }) => status === "archive")
        ? { action: "archive", sections: done }
        : null;
    case "delete":
      return { action: "undelete", sections: done };
    case "unarchive":
    case "undelete":
      return null;
  }
}

function named(sections: ListedSection[]): string {
  const [first] = sections;
  return sections.length === 1 && first ? first.name : `${sections.length} sections`;
}
