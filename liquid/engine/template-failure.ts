/** A template's first error, thrown where errors are not printed in place. */
export class TemplateFailure extends Error {
  readonly kind: "parse" | "render";
  readonly line: number;
  readonly fileName: string | undefined;

  constructor(kind: "parse" | "render", message: string, line: number, fileName?: string) {
    super(message);
    this.kind = kind;
    this.line = line;
    this.fileName = fileName;
  }
}
