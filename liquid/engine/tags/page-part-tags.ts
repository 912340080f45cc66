import { evalToken, Tag } from "liquidjs";
import type { Context, Emitter, Liquid, TagToken, TopLevelToken } from "liquidjs";
import { outputText } from "../output-text.ts";
import { LiquidProblem } from "../problem.ts";
import { renderContext } from "../render-context.ts";
import { readTagArguments } from "./named-arguments.ts";
import type { TagArguments } from "./named-arguments.ts";

export abstract class PagePartTag extends Tag {
  protected readonly given: TagArguments;

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    this.given = readTagArguments(this.tokenizer);
  }

  protected *partName(context: Context): Generator<unknown, string, unknown> {
    return outputText(yield evalToken(this.given.positional[0], context));
  }
}

/** `{% section 'header' %}`: a section that the theme places itself. */
export class SectionTag extends PagePartTag {
  *render(given: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const { page } = renderContext(given).scene;
    const name = yield* this.partName(given);
    if (!page) throw new LiquidProblem("Cannot render sections inside sections");
    emitter.write(page.renderSection(name));
  }
}

/** `{% sections 'header-group' %}`: the sections of a group that the merchant arranges. */
export class SectionsTag extends PagePartTag {
  *render(given: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const { page } = renderContext(given).scene;
    const name = yield* this.partName(given);
    if (!page) throw new LiquidProblem("Cannot render section groups inside sections");
    emitter.write(page.renderSectionGroup(name));
  }
}

/** `{% layout 'name' %}`: chooses the layout; rendering the page reads it from the scene. */
export class LayoutTag extends PagePartTag {
  *render(given: Context): Generator<unknown, void, unknown> {
    const { scene } = renderContext(given);
    const isNone = this.given.positional[0]?.getText() === "none";
    scene.layout = isNone ? "none" : yield* this.partName(given);
  }
}
