import { parseArgs } from "node:util";

const FORMATS = ["text", "json", "sarif"] as const;

export type Format = (typeof FORMATS)[number];

export type Options =
  | { kind: "help" }
  | { kind: "wrong"; reason: string }
  | { kind: "check"; format: Format; fixes: boolean; paths: string[] };

export const USAGE = `section-check [--format text|json|sarif] [--fix] FILE…

Says what Shopify would refuse in a theme's sections, and what a reviewer would mind.

  FILE      a .liquid file, a folder (all sections/*.liquid below it), or - for standard input
  --format  text: file:line:column severity message (Rule), as compilers print it
            json: one object a line, {"file": …, "problems": […]}
            sarif: SARIF 2.1.0
  --fix     writes the corrections that cannot harm, then tells what is left
  --help    prints this

Ends with 0 when there is no error (warnings are none), 1 when there is one, 2 when it could not check.
`;

export function readOptions(args: string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: "string", default: "text" },
        fix: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.help) return { kind: "help" };
    const format = FORMATS.find((known) => known === values.format);
    if (format === undefined) return wrong(`There is no format "${values.format}".`);
    if (positionals.length === 0) return wrong("Name a file or a folder.");
    if (values.fix && positionals.includes("-")) {
      return wrong("Standard input cannot be corrected: --fix needs files.");
    }
    return { kind: "check", format, fixes: values.fix, paths: positionals };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return wrong(error.message);
  }
}

function wrong(reason: string): Options {
  return { kind: "wrong", reason };
}
