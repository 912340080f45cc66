import type { Liquid } from "liquidjs";
import { renderContext } from "./render-context.ts";
import type { RenderContext } from "./render-context.ts";
import { plain } from "./plain.ts";
import type { Scene } from "./scene.ts";

/** What a filter may use beside its input and its positional arguments. */
export type FilterCall = {
  /** Named arguments, such as `width: 300`. */
  named: Record<string, unknown>;
  scene: Scene;
  context: RenderContext;
};

/** A filter of the theme's language, free of the engine that calls it. */
export type Filter = (input: unknown, args: readonly unknown[], call: FilterCall) => unknown;

/** Filters by the name templates use. */
export type FilterFamily = Record<string, Filter>;

type Handler = Exclude<Parameters<Liquid["registerFilter"]>[1], { raw: boolean }>;

/** Wraps a filter for liquidjs, which mixes named and positional arguments. */
export function liquidjsFilter(filter: Filter): Handler {
  return function handle(input: unknown, ...values: unknown[]) {
    const context = renderContext(this.context);
    const args: unknown[] = [];
    const named: Record<string, unknown> = {};
    for (const [index, value] of values.entries()) {
      const token = this.token.args[index];
      if (Array.isArray(token) && Array.isArray(value)) named[String(value[0])] = plain(value[1]);
      else args.push(plain(value));
    }
    context.memoryLimit.use(sizeOf(input));
    return filter(plain(input), args, { named, scene: context.scene, context });
  };
}

/** Each filter is charged for what it reads, so that doubling a text in a loop ends soon. */
function sizeOf(value: unknown): number {
  if (typeof value === "string" || Array.isArray(value)) return value.length + 1;
  return 1;
}
