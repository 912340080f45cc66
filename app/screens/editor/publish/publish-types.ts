export type Theme = {
  id: string;
  name: string;
  role: string;
  writable: boolean;
  /** Why the app may not write into it, as far as it is known. */
  whyNot: "copying" | "trial" | "locked" | "archived" | "no-permission" | null;
  updatedAt: string;
};

export type FileDiff = { lines: string[]; linesAdded: number; linesRemoved: number };

export type NameInThemeEditor = { name: string; category: string | null };

/** What publishing would change, as `GET …/publish-plan` answers. */
export type PublishPlan = {
  fileName: string;
  action: "create" | "replace";
  expectedChecksum: string | null;
  expectedRole: string;
  isPublished: boolean;
  diff: FileDiff;
  edited: { diff: FileDiff | null; seenAt: string } | null;
  warnings: { code: string; message: string; excerpt?: string }[];
  problems: { code: string; severity: "error" | "warning"; message: string; line: number }[];
  publishable: boolean;
  renamedPrefix: { from: string; to: string } | null;
  size: { bytes: number; limitInBytes: number; share: number };
  pages: { templateName: string; pageName: string }[];
  elsewhere: { themeId: string; themeName: string; versionId: string }[];
};

export type Published = {
  publication: { id: string; themeId: string; fileName: string };
  theme: Theme;
  hasBackup: boolean;
};

/** A published file as `GET …/unpublish-plan` tells of it. */
export type StandingFile = {
  publicationId: string;
  themeId: string;
  themeName: string;
  fileName: string;
  state: "as-published" | "edited" | "gone";
  currentChecksum: string | null;
  diff: FileDiff | null;
  pages: { templateName: string; pageName: string }[];
};
