import {
  type AbstractFileSystem,
  type CheckDefinition,
  type ChecksSettings,
  check,
  type Config,
  FileType,
  isSectionSchema,
  JSONValidator,
  recommended,
  Severity,
  toSchema,
  toSourceCode,
} from "@shopify/theme-check-common";

import { docset, jsonSchemas } from "./docset.ts";
import type { Offence } from "./offence.ts";
import { checkProperties } from "./check-properties.ts";
import { checkScripts } from "./check-scripts.ts";

const ROOT = "file:///theme";
const THEME_SETTINGS = `${ROOT}/config/settings_schema.json`;
const ADDRESS = `${ROOT}/sections/section.liquid`;

/** Rules about other files of a theme, which one section in memory cannot answer. */
const NEEDS_THE_THEME = new Set([
  "AssetPreload",
  "JSONMissingBlock",
  "JSONMissingSection",
  "MatchingTranslations",
  "MissingAsset",
  "MissingTemplate",
  "OrphanedSnippet",
  "RequiredLayoutThemeObject",
  "TranslationKeyExists",
  "ValidSchemaTranslations",
  "ValidScopedCSSClass",
]);

const checks = recommended.filter(({ meta }) => !NEEDS_THE_THEME.has(meta.code));

/** Codes of theme-check's rules that are run. */
export const ranChecks: readonly string[] = [...new Set(checks.map(({ meta }) => meta.code))];

const settings: ChecksSettings = Object.fromEntries(
  checks.map(({ meta }) => [
    meta.code,
    { enabled: true, severity: meta.severity, ...defaultOptions(meta) },
  ]),
);

let validator: ReturnType<typeof JSONValidator.create> | undefined;

/**
 * Theme-check's recommended rules and the syntax of scripts, without disk or network.
 *
 * A rule that breaks on the code is an offence `CheckIncomplete`: a check that ran only in part must
 * not look clean.
 */
export async function runThemeCheck(code: string): Promise<Offence[]> {
  const accidents: Error[] = [];
  const config: Config = {
    rootUri: ROOT,
    context: "theme",
    settings,
    checks,
    onError: (error) => accidents.push(error),
  };
  const file = toSourceCode(ADDRESS, code, 0);
  validator ??= JSONValidator.create(jsonSchemas, config);
  const isValid = (await validator)?.isValid;
  let schema: ReturnType<typeof readSchema> | undefined;
  const readSchema = async () => {
    const read = await toSchema("theme", ADDRESS, file, isValid);
    return read !== undefined && isSectionSchema(read) ? read : undefined;
  };
  const offences = await check([file], config, {
    fs: fileSystemOf(code),
    themeDocset: docset,
    jsonValidationSet: jsonSchemas,
    // Several rules ask for it, and reading it validates it anew each time.
    getSectionSchema: async (name) => (name === "section" ? (schema ??= readSchema()) : undefined),
    getBlockSchema: async () => undefined,
  });
  const found = offences.flatMap<Offence>(({ check: name, severity, message, start, end }) =>
    severity === Severity.INFO
      ? []
      : {
          check: name,
          severity: severity === Severity.ERROR ? "error" : "warning",
          message,
          start: start.index,
          end: end.index,
        },
  );
  return [
    ...found,
    ...checkScripts(code),
    ...(await checkProperties(code)),
    ...accidents.slice(0, 1).map(asOffence),
  ];
}

function asOffence({ message }: Error): Offence {
  return { check: "CheckIncomplete", severity: "error", message, start: 0, end: 0 };
}

function defaultOptions(meta: CheckDefinition["meta"]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(meta.schema).map(([name, schema]) => [name, schema.options.defaultValue]),
  );
}

/** A theme that holds nothing but this section. */
function fileSystemOf(code: string): AbstractFileSystem {
  return {
    async stat(address) {
      if (address === ADDRESS) return { type: FileType.File, size: Buffer.byteLength(code) };
      if (ADDRESS.startsWith(`${address}/`)) return { type: FileType.Directory, size: 0 };
      throw new Error(`There is no file ${address}.`);
    },
    async readFile(address) {
      if (address === ADDRESS) return code;
      if (address === THEME_SETTINGS) return "[]";
      throw new Error(`There is no file ${address}.`);
    },
    async readDirectory(address) {
      if (address === ROOT) return [[`${ROOT}/sections`, FileType.Directory]];
      return address === `${ROOT}/sections` ? [[ADDRESS, FileType.File]] : [];
    },
  };
}
