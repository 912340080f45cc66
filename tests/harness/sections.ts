import type { Problem } from "#liquid/check/problem.ts";

export const sectionCode = (
  name: string,
  lines: string[] = ["<p>{{ section.settings.title }}</p>"],
) => `${lines.join("\n")}\n{% schema %}\n{ "name": ${JSON.stringify(name)} }\n{% endschema %}\n`;

export const warning: Problem = {
  code: "ImgWidthAndHeight",
  severity: "warning",
  message: "The image has no width",
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 5,
};

export const anError: Problem = { ...warning, code: "UndefinedObject", severity: "error" };
