import { outputText } from "../output-text.ts";
import { LiquidProblem } from "../problem.ts";
import type { TagParser } from "../syntax/tag.ts";
import { readTagArguments } from "./tag-arguments.ts";

/** `{% section 'header' %}`: a section that the theme places itself. */
export const parseSection: TagParser = ({ markup, offset }) => {
  const [name] = readTagArguments(markup).positional;
  return {
    offset,
    isBlank: false,
    render: (context, output) => {
      const { page } = context.scene;
      if (!page) throw new LiquidProblem("Cannot render sections inside sections");
      output.write(page.renderSection(outputText(name?.evaluate(context))));
    },
  };
};

/** `{% sections 'header-group' %}`: the sections of a group that the merchant arranges. */
export const parseSections: TagParser = ({ markup, offset }) => {
  const [name] = readTagArguments(markup).positional;
  return {
    offset,
    isBlank: false,
    render: (context, output) => {
      const { page } = context.scene;
      if (!page) throw new LiquidProblem("Cannot render section groups inside sections");
      output.write(page.renderSectionGroup(outputText(name?.evaluate(context))));
    },
  };
};

/** `{% layout 'name' %}`: chooses the layout; rendering the page reads it from the scene. */
export const parseLayout: TagParser = ({ markup, offset }) => {
  const isNone = markup.text.trim() === "none";
  const [name] = readTagArguments(markup).positional;
  return {
    offset,
    isBlank: true,
    render: (context) => {
      context.scene.layout = isNone ? "none" : outputText(name?.evaluate(context));
    },
  };
};
