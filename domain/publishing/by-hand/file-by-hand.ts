import type { Database } from "#platform/database.ts";
import { NotFound } from "#platform/errors.ts";
import { checkFileName, codeForFile, fileNameCandidates } from "../plan/file-name.ts";
import { nameInThemeEditor, type NameInThemeEditor } from "../plan/name-in-theme-editor.ts";
import { findTarget, namesOfOthers } from "../publication-store.ts";

/** What a merchant adds in the theme's code editor: the very file that publishing would write. */
export type FileByHand = {
  fileName: string;
  versionId: string;
  code: string;
  nameInThemeEditor: NameInThemeEditor | null;
};

/** Needs nothing of Shopify: it is for when Shopify does not let the app in. */
export async function fileByHand(
  { db }: { db: Database },
  request: {
    shop: string;
    sectionId: string;
    versionId?: string | undefined;
    fileName?: string | undefined;
  },
): Promise<FileByHand> {
  if (request.fileName !== undefined) checkFileName(request.fileName);
  const target = await findTarget(db, request);
  if (target === null) throw new NotFound("The section has no such version");
  const { section, version } = target;
  const fileName = request.fileName ?? section.fileName ?? (await freeName(db, section));
  const code = codeForFile(version.code, fileName);
  return { fileName, versionId: version.id, code, nameInThemeEditor: nameInThemeEditor(code) };
}

/** The theme itself cannot be looked at; at least none of our own files has the name. */
async function freeName(
  db: Database,
  { id: sectionId, shop, name }: { id: string; shop: string; name: string },
): Promise<string> {
  const fileNames = fileNameCandidates(name);
  const taken = await namesOfOthers(db, { shop, sectionId, fileNames });
  const free = fileNames.find((fileName) => !taken.includes(fileName)) ?? fileNames[0];
  if (free === undefined) throw new Error("A section's name gave no file name");
  return free;
}
