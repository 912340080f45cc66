import type { Problem } from "../problem.ts";
import type { SectionSource } from "../source/section-source.ts";

/** What the checker is told about the file. */
export type CheckContext = {
  /** Name of the file without its ending, such as `gs-hero`: its classes start with it. */
  prefix?: string;
};

/** One thing that is looked for in a section. Rules are pure and never throw on any input. */
export type Rule = {
  code: string;
  /** The strongest severity that the rule gives. */
  severity: Problem["severity"];
  /** For developers: what Shopify or the browser does, and what to write instead. */
  detail: string;
  /** Theme-check's rules that say the same; theirs is dropped when both point at one line. */
  replaces?: readonly string[];
  check(source: SectionSource, context: CheckContext): Problem[];
};
