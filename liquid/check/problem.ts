/** One finding of the checker. Lines and columns count from 1; the end is exclusive. */
export type Problem = {
  /** Name of the rule, such as `UndefinedObject` or `SettingNotDeclared`. */
  code: string;
  /** Errors block publishing; warnings do not. */
  severity: "error" | "warning";
  /** In words that a merchant understands. */
  message: string;
  /** The same for developers: the rule behind it, or theme-check's own words. */
  detail?: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** A safe correction: replace the characters from `start` to `end` (offsets in the source). */
  fix?: { start: number; end: number; text: string };
};
