import type { ThemeProfile } from "#domain/preview/theme-profile.ts";
import type { RequestText } from "./request-text.ts";
import type { Section } from "./section.ts";

/** What a change did to the file, in words that continue "Now …". */
export type Outcome =
  | { kind: "changed"; section: Section; said: string }
  /** The file already is as asked. */
  | { kind: "already"; said: string }
  /** This file gives the change nothing to work on; says why. */
  | { kind: "unable"; said: string };

export type Apply = (section: Section) => Outcome;

/**
 * One thing that can be asked of a section: reads it from the words, and does it to a file.
 *
 * @param now what is there at the time of asking; `isNew` when the section is being made, `theme` the one it is for.
 * @returns null when the request does not ask for it.
 */
export type Change = (
  request: RequestText,
  now: { section: Section; isNew: boolean; theme: ThemeProfile | null },
) => Apply | null;
