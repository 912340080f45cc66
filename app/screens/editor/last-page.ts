import { isRouteErrorResponse } from "react-router";
import type { EditorPage } from "#app/editor-page.server.ts";

let last: EditorPage | null = null;

/** The page that is shown, for the time that the server cannot be reached. */
export function rememberPage(page: EditorPage | null): void {
  last = page;
}

/**
 * Reading the page again must not take the editor, with what is unsaved in it, from the merchant.
 *
 * @throws the error when nothing of this section is shown, and when it is gone.
 */
export function shownPageOr(sectionId: string | undefined, error: unknown): EditorPage {
  const isAnswer =
    error instanceof Response || (isRouteErrorResponse(error) && error.status === 404);
  if (isAnswer || last === null || last.section.id !== sectionId) throw error;
  return last;
}
