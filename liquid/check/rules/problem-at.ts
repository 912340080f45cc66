import type { Problem } from "../problem.ts";
import type { SectionSource } from "../source/section-source.ts";

type Finding = {
  code: string;
  severity?: Problem["severity"];
  message: string;
  /** Only where the rule's own detail says too little. */
  detail?: string | undefined;
  fix?: Problem["fix"] | undefined;
};

/** A problem between two offsets of the source; an error unless told otherwise. */
export function problemAt(
  source: Pick<SectionSource, "lines">,
  place: { start: number; end: number },
  { code, severity = "error", message, detail, fix }: Finding,
): Problem {
  const from = source.lines.positionAt(place.start);
  const to = source.lines.positionAt(Math.max(place.start, place.end));
  return {
    code,
    severity,
    message,
    ...(detail === undefined ? {} : { detail }),
    ...from,
    endLine: to.line,
    endColumn: to.column,
    ...(fix === undefined ? {} : { fix }),
  };
}
