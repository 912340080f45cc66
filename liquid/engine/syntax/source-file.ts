/** A file of Liquid, as errors name places in it. */
export class SourceFile {
  /** As errors print it, such as `sections/hero`; none for a bare template. */
  readonly name: string | undefined;
  private readonly text: string;

  constructor(name: string | undefined, text: string) {
    this.name = name;
    this.text = text;
  }

  /** Counts from 1. */
  lineAt(offset: number): number {
    let line = 1;
    for (let at = this.text.indexOf("\n"); at !== -1 && at < offset; line++)
      at = this.text.indexOf("\n", at + 1);
    return line;
  }

  /** `sections/hero line 3`, or `line 3`. */
  place(offset: number): string {
    const line = `line ${this.lineAt(offset)}`;
    return this.name === undefined ? line : `${this.name} ${line}`;
  }
}
