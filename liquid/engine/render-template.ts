import { LimitExceeded } from "./problem.ts";
import type { RenderProblem } from "./problem.ts";
import { RenderContext } from "./render-context.ts";
import type { Scene } from "./scene.ts";
import { parsedTemplate } from "./syntax/parsed-templates.ts";
import { SourceFile } from "./syntax/source-file.ts";
import { TemplateFailure } from "./template-failure.ts";
import { TextOutput } from "./text-output.ts";
import type { LiquidObject } from "./values.ts";

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
  const file = new SourceFile(fileName, source);
  const context = RenderContext.begin(
    scene,
    file,
    parsedTemplate,
    new Map(Object.entries(variables)),
  );
  const output = new TextOutput(scene);
  try {
    parsedTemplate(source, file).render(context, output);
    return { output: output.text, problems: scene.problems };
  } catch (error) {
    if (!(error instanceof LimitExceeded))
      return { output: context.noteError(error, 0), problems: scene.problems };
    const { message } = error;
    if (!scene.inlineErrors) throw new TemplateFailure("render", message, 1);
    scene.problems.push({ message, line: 1 });
    return { output: `Liquid error (${file.place(0)}): ${message}`, problems: scene.problems };
  }
}
