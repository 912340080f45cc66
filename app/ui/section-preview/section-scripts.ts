const SCRIPTS =
  /{%-?\s*javascript\s*-?%}[\s\S]*?{%-?\s*endjavascript\s*-?%}|<script\b[\s\S]*?<\/script\s*>/gi;

/** The parts of a section that run, as one text; empty when there are none. */
export function sectionScripts(code: string): string {
  return [...code.matchAll(SCRIPTS)].map(([script]) => script).join("\n");
}

/** The section as it is while its scripts do not run. */
export function withoutScripts(code: string): string {
  return code.replaceAll(SCRIPTS, "");
}
