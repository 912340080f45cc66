import { toValueSync } from "liquidjs";
import { LimitExceeded } from "./problem.ts";
import type { RenderProblem } from "./problem.ts";
import { describeError, TemplateFailure } from "./problem-text.ts";
import { RenderContext } from "./render-context.ts";
import type { Scene } from "./scene.ts";
import { ShopifyLiquid } from "./shopify-liquid.ts";
import type { LiquidObject } from "./values.ts";

const engine = new ShopifyLiquid();

export type TemplateRendering = { output: string; problems: RenderProblem[] };

/**
 * Renders one file in a scene. Broken syntax and used-up limits are printed like any other error when
 * errors are inline.
 *
 * @param fileName as errors print it, such as `sections/hero`; none for a bare template.
 * @throws {TemplateFailure} where the scene does not print errors in place.
 */
export function renderTemplate(
  source: string,
  fileName: string | undefined,
  scene: Scene,
  variables: LiquidObject = {},
): TemplateRendering {
  try {
    const context = new RenderContext(engine, scene, variables);
    const templates = engine.parse(source, fileName);
    const output = String(toValueSync(engine.renderer.renderTemplates(templates, context)));
    return { output, problems: scene.problems };
  } catch (error) {
    const failure = wholeFailure(error, fileName);
    if (!scene.inlineErrors) throw failure;
    const { kind, message, line } = failure;
    scene.problems.push({ message, line });
    const place = fileName === undefined ? `line ${line}` : `${fileName} line ${line}`;
    const output = `Liquid ${kind === "parse" ? "syntax error" : "error"} (${place}): ${message}`;
    return { output, problems: scene.problems };
  }
}

function wholeFailure(error: unknown, _fileName: string | undefined): TemplateFailure {
  if (error instanceof TemplateFailure) return error;
  try {
    const { kind, message, line } = describeError(error);
    return new TemplateFailure(kind, message, line);
  } catch (limit) {
    if (limit instanceof LimitExceeded) return new TemplateFailure("render", limit.message, 1);
    throw limit;
  }
}
