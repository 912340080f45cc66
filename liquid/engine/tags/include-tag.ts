import { LiquidProblem } from "../problem.ts";
import type { TagParser } from "../syntax/tag.ts";
import { argumentValues, boundName, findPartial, readPartialCall } from "./partial-call.ts";

/** `{% include %}`: the old snippet tag, which shares the caller's variables. */
export const parseInclude: TagParser = ({ markup, offset }) => {
  const call = readPartialCall(markup);
  return {
    offset,
    isBlank: false,
    render: (context, output) => {
      if (context.isIsolated)
        throw new LiquidProblem("include usage is not allowed in this context");
      const name = call.file.evaluate(context);
      if (typeof name !== "string")
        throw new LiquidProblem("Argument error in tag 'include' - Illegal template name");
      const partial = findPartial(context, name);
      const value = call.binding
        ? call.binding.value.evaluate(context)
        : context.variable(boundName(name));
      const variable = call.alias ?? boundName(name);
      const scope = context.push(argumentValues(call, context));
      try {
        const isList = Array.isArray(value);
        for (const item of isList ? value : [value]) {
          context.countStep();
          if (isList || item !== undefined) scope.set(variable, item);
          context.renderFile(partial, output);
        }
      } finally {
        context.pop();
      }
    },
  };
};
