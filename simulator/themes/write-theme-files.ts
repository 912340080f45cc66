import type { Theme, ThemeFile } from "../state.ts";
import { REQUIRED_FILE } from "./required-file.ts";
import { themeFileError } from "./theme-file-error.ts";
import type { WriteRefusal } from "./write-rules.ts";

const MOST_FILES_IN_A_CALL = 50;

export type NewThemeFile = { name: string; body: string; encoding: ThemeFile["encoding"] };

export type WriteProblem = {
  code:
    | "ACCESS_DENIED"
    | "DUPLICATE_FILE_INPUT"
    | "ERROR"
    | "FILE_VALIDATION_ERROR"
    | "LESS_THAN_OR_EQUAL_TO"
    | "NOT_FOUND"
    | "THEME_FILES_CONFLICT"
    | "THEME_LIMITED_PLAN"
    | "THROTTLED";
  field: string[] | null;
  filename: string | null;
  message: string;
};

type Judged = { accepted: NewThemeFile[]; problems: WriteProblem[] };

/** Why a theme takes no files at all now, or null. */
export function closedThemeProblem({ role, processing }: Theme): WriteProblem | null {
  if (role === "DEMO" || role === "LOCKED" || role === "ARCHIVED")
    return wholeProblem("access-denied");
  return processing === "done" ? null : wholeProblem("error", "The theme is still being prepared");
}

/** Which files Shopify takes and why not the others; more than 50 are not looked at. */
export function judgeThemeFiles(
  theme: Theme,
  files: NewThemeFile[],
  busy: ReadonlySet<string>,
): Judged {
  if (files.length > MOST_FILES_IN_A_CALL) return { accepted: [], problems: [tooMany()] };
  const twice = files.find(
    ({ name }, index) => files.findIndex((each) => each.name === name) < index,
  );
  if (twice !== undefined) return { accepted: [], problems: [duplicate(twice.name)] };
  const written = new Set(files.map(({ name }) => name));
  const judged: Judged = { accepted: [], problems: [] };
  for (const [index, file] of files.entries()) {
    const message = busy.has(file.name) ? null : themeFileError(theme, file, written);
    if (busy.has(file.name)) judged.problems.push(conflict(file.name, index));
    else if (message === null) judged.accepted.push(file);
    else {
      judged.problems.push({
        code: "FILE_VALIDATION_ERROR",
        field: ["files", String(index), "body", "value"],
        filename: file.name,
        message,
      });
    }
  }
  return judged;
}

/** Removes files; those that do not exist are reported. */
export function deleteThemeFiles(
  theme: Theme,
  names: string[],
  { busy, at }: { busy: ReadonlySet<string>; at: Date },
) {
  const deleted: { name: string; file: ThemeFile }[] = [];
  const problems: WriteProblem[] = [];
  for (const [index, name] of names.entries()) {
    const file = Object.hasOwn(theme.files, name) ? theme.files[name] : undefined;
    const problem = deletionProblem(name, index, { exists: file !== undefined, busy });
    if (problem !== null) problems.push(problem);
    if (problem !== null || file === undefined) continue;
    delete theme.files[name];
    deleted.push({ name, file });
    theme.updatedAt = at.toISOString();
  }
  return { deleted, problems };
}

const REFUSALS: Record<WriteRefusal, Pick<WriteProblem, "code" | "message">> = {
  throttled: {
    code: "THROTTLED",
    message: "Too many updates in a short period. Please try again later.",
  },
  conflict: { code: "THEME_FILES_CONFLICT", message: "There are theme files with conflicts." },
  "limited-plan": {
    code: "THEME_LIMITED_PLAN",
    message:
      "This action is not available on your current plan. Please upgrade to access theme editing features.",
  },
  "access-denied": { code: "ACCESS_DENIED", message: "Access denied." },
  error: { code: "ERROR", message: "Something went wrong." },
};

/** A problem of the whole call, about no file. */
export function wholeProblem(refusal: WriteRefusal, message?: string): WriteProblem {
  const { code, message: usual } = REFUSALS[refusal];
  return { code, field: null, filename: null, message: message ?? usual };
}

function deletionProblem(
  name: string,
  index: number,
  { exists, busy }: { exists: boolean; busy: ReadonlySet<string> },
): WriteProblem | null {
  if (busy.has(name)) return conflict(name, index);
  const field = ["files", String(index)];
  if (!exists) return { code: "NOT_FOUND", field, filename: name, message: "File not found" };
  return name === REQUIRED_FILE
    ? { code: "FILE_VALIDATION_ERROR", field, filename: name, message: "File cannot be deleted" }
    : null;
}

function conflict(name: string, index: number): WriteProblem {
  return { ...wholeProblem("conflict"), field: ["files", String(index)], filename: name };
}

function tooMany(): WriteProblem {
  return {
    code: "LESS_THAN_OR_EQUAL_TO",
    field: ["files"],
    filename: null,
    message: `The number of files must be less than or equal to ${MOST_FILES_IN_A_CALL}`,
  };
}

function duplicate(name: string): WriteProblem {
  const message = "There are files with the same filename";
  return { code: "DUPLICATE_FILE_INPUT", field: ["files"], filename: name, message };
}
