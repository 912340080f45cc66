import { expect, test } from "vitest";
import { cpuTimeInMs } from "#tests/harness/cpu-time.ts";
import { renderTemplate } from "../render-template.ts";
import { emptyScene } from "../scene.ts";
import { ALL_FILTERS } from "./all-filters.ts";

const LENGTH = 50_000;
/** A filter that takes quadratic time needs ten times as long for one of these texts. */
const LONGEST_IN_MS = 400;

const TEXTS = [
  " ",
  "\n",
  `'"`,
  "<script",
  "<style>",
  "<!--",
  "&",
  "-",
  "\\",
  "%",
  "9",
  "0.",
  "(",
  "{{",
  ",",
  "\0",
  "/",
  "é̀",
  "👩‍👩‍👧",
].map((piece) => `${piece.repeat(LENGTH / piece.length)}x`);

test.each(Object.keys(ALL_FILTERS))(
  "%s takes any text in linear time, and never fails inside",
  (filter) => {
    for (const text of TEXTS) {
      for (const given of ["", ": text", ": 'a', text"]) {
        const scene = { ...emptyScene(new Date("2026-11-21T10:00:00Z")), globals: { text } };
        const begun = cpuTimeInMs();
        const { output } = renderTemplate(`{{ text | ${filter}${given} }}`, undefined, scene);
        const label = `${filter}${given} of ${JSON.stringify(text.slice(0, 8))}`;
        expect([label, cpuTimeInMs() - begun < LONGEST_IN_MS]).toEqual([label, true]);
        expect(output).not.toMatch(/^Liquid error \(line 1\): internal/);
      }
    }
  },
);
