import type { Emitter } from "liquidjs";
import { outputText } from "./output-text.ts";
import { LimitExceeded } from "./problem.ts";
import type { Scene } from "./scene.ts";

/** Collects output as text and ends a rendering that prints too much. */
export class TextEmitter implements Emitter {
  buffer = "";
  private readonly scene: Scene;

  constructor(scene: Scene) {
    this.scene = scene;
  }

  /** @throws {LimitExceeded} when all output of the rendering together is over the limit. */
  write(value: unknown): void {
    const text = outputText(value);
    this.scene.written += text.length;
    if (this.scene.written > this.scene.limits.outputInCharacters) {
      throw new LimitExceeded("output limit exceeded");
    }
    this.buffer += text;
  }
}
