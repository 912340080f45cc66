import type { Theme, ThemeFile } from "../state.ts";
import { themeFileError } from "./theme-file-error.ts";

const MOST_FILES_IN_A_CALL = 50;

export type NewThemeFile = { name: string; body: string; encoding: ThemeFile["encoding"] };

export type WriteProblem = {
  code: "DUPLICATE_FILE_INPUT" | "FILE_VALIDATION_ERROR" | "LESS_THAN_OR_EQUAL_TO" | "NOT_FOUND";
  field: string[];
  filename: string | null;
  message: string;
};

type Written = { written: string[]; problems: WriteProblem[] };

/** Writes the good files and reports the others, as Shopify does; more than 50 write none. */
export function writeThemeFiles(theme: Theme, files: NewThemeFile[], at: Date): Written {
  if (files.length > MOST_FILES_IN_A_CALL) return { written: [], problems: [tooMany()] };
  const twice = files.find(
    ({ name }, index) => files.findIndex((each) => each.name === name) < index,
  );
  if (twice !== undefined) return { written: [], problems: [duplicate(twice.name)] };
  const names = new Set(files.map(({ name }) => name));
  const result: Written = { written: [], problems: [] };
  for (const [index, file] of files.entries()) {
    const message = themeFileError(theme, file, names);
    if (message === null) {
      put(theme, file, at);
      result.written.push(file.name);
    } else {
      result.problems.push({
        code: "FILE_VALIDATION_ERROR",
        field: ["files", String(index), "body", "value"],
        filename: file.name,
        message,
      });
    }
  }
  return result;
}

/** Removes files; those that do not exist are reported. */
export function deleteThemeFiles(theme: Theme, names: string[], at: Date) {
  const deleted: { name: string; file: ThemeFile }[] = [];
  const problems: WriteProblem[] = [];
  for (const [index, name] of names.entries()) {
    const file = theme.files[name];
    if (file === undefined) {
      const field = ["files", String(index)];
      problems.push({ code: "NOT_FOUND", field, filename: name, message: "File not found" });
      continue;
    }
    delete theme.files[name];
    deleted.push({ name, file });
    theme.updatedAt = at.toISOString();
  }
  return { deleted, problems };
}

function put(theme: Theme, { name, body, encoding }: NewThemeFile, at: Date): void {
  const updatedAt = at.toISOString();
  const createdAt = theme.files[name]?.createdAt ?? updatedAt;
  theme.files[name] = { body, encoding, createdAt, updatedAt };
  theme.updatedAt = updatedAt;
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
