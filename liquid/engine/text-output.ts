import { LimitExceeded } from "./problem.ts";
import type { Scene } from "./scene.ts";

/** Collects what a template prints, and ends a rendering that prints too much. */
export class TextOutput {
  text = "";
  private readonly scene: Scene;

  constructor(scene: Scene) {
    this.scene = scene;
  }

  /** @throws {LimitExceeded} when all output of the rendering together, captures included, is over the limit. */
  write(text: string): void {
    const { scene } = this;
    scene.written += text.length;
    if (scene.written > scene.limits.outputInCharacters)
      throw new LimitExceeded("output limit exceeded");
    this.text += text;
  }
}
