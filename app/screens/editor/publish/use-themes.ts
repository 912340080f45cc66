import { useAnswer, type Answered } from "#app/ui/use-answer.ts";
import type { Theme } from "./publish-types.ts";

/** The shop's themes, asked for anew each time; while they are asked for again, the last ones stay. */
export function useThemes(): Answered<Theme[]> {
  const answer = useAnswer<{ themes: Theme[] }>("/api/themes", { keepsLast: true });
  return answer.kind === "loaded" ? { ...answer, value: answer.value.themes } : answer;
}
