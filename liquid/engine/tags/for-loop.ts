import { liquidObject } from "../values.ts";
import type { LiquidObject } from "../values.ts";

/** The `forloop` object and the step that moves it on. */
export class ForLoop {
  readonly object: LiquidObject;
  private readonly length: number;
  private position = 0;

  constructor(length: number, name: string, parentloop?: unknown) {
    this.length = length;
    this.object = liquidObject(
      { name: "Forloop", text: "Liquid::ForloopDrop" },
      { length, name, parentloop },
    );
    this.show();
  }

  next(): void {
    this.position++;
    this.show();
  }

  private show(): void {
    const { object, position, length } = this;
    object["index"] = position + 1;
    object["index0"] = position;
    object["rindex"] = length - position;
    object["rindex0"] = length - position - 1;
    object["first"] = position === 0;
    object["last"] = position === length - 1;
  }
}
