import { Context, Drop, toValueSync } from "liquidjs";
import type { Liquid } from "liquidjs";
import { outputText } from "./output-text.ts";
import { LiquidProblem } from "./problem.ts";
import type { Scene } from "./scene.ts";
import {
  BracketKey,
  isRecord,
  LiquidFloat,
  LiquidRange,
  LiquidSelf,
  objectDetails,
  ownProperty,
} from "./values.ts";

type Shared = Partial<Pick<Context, "memoryLimit" | "renderLimit" | "globals">>;

/**
 * The variables of one rendering, with Shopify's rules of reading properties.
 *
 * Only own properties are visible: nothing of JavaScript can be reached from a template.
 */
export class RenderContext extends Context {
  readonly scene: Scene;
  readonly engine: Liquid;
  /** How deep partials and sections are nested. */
  depth = 0;
  /** True inside `{% render %}`, where `{% include %}` is refused. */
  isolated = false;
  readonly forloops: unknown[] = [];

  constructor(engine: Liquid, scene: Scene, variables: object, shared: Shared = {}) {
    const { timeInMs, memory } = scene.limits;
    const environment: object = Object.assign(Object.create(null), variables);
    super(
      environment,
      engine.options,
      {
        sync: true,
        renderLimit: timeInMs,
        memoryLimit: memory,
        globals: shared.globals ?? scene.globals,
      },
      { ...shared, liquid: engine },
    );
    this.scene = scene;
    this.engine = engine;
  }

  /** A context that sees the scene but none of this one's variables. */
  isolate(variables: object): RenderContext {
    const child = new RenderContext(this.engine, this.scene, variables, this);
    child.depth = this.depth;
    child.isolated = true;
    return child;
  }

  /** @throws {LiquidProblem} when partials or sections nest deeper than the limit. */
  enter(): void {
    if (++this.depth > this.scene.limits.depth) throw new LiquidProblem("Nesting too deep");
  }

  leave(): void {
    this.depth--;
  }

  /** @throws an error that ends the rendering when its time is over. */
  checkTime(): void {
    this.renderLimit.check(performance.now());
  }

  /** `self` reads variables by name, unless a variable is called so. */
  override *_get(path: Parameters<Context["_get"]>[0]): ReturnType<Context["_get"]> {
    const found: unknown = yield super._get(path[0] === "self" ? ["self"] : path);
    if (path[0] !== "self") return found;
    const self = found ?? new LiquidSelf((name) => toValueSync(super._get([name])));
    return yield this._getFromScope(self, path.slice(1));
  }

  override readProperty(target: unknown, key: unknown): unknown {
    const object = target instanceof Drop ? target.valueOf() : target;
    const name =
      key instanceof Drop ? key.valueOf() : key instanceof LiquidFloat ? key.number : key;
    if (object === null || object === undefined || name === null || name === undefined) {
      return undefined;
    }
    if (name instanceof BracketKey)
      return isRecord(object) ? ownProperty(object, name.text) : undefined;
    if (object instanceof LiquidSelf) return object.read(outputText(name));
    if (Array.isArray(object)) return readItem(object, name);
    if (object instanceof LiquidRange) return readRange(object, name);
    if (typeof object === "string") return readText(object, name);
    if (!isRecord(object)) return undefined;
    const property = outputText(name);
    if (Object.hasOwn(object, property)) return object[property];
    return objectDetails(object) ? undefined : readHash(object, property);
  }
}

function readItem(list: unknown[], key: unknown): unknown {
  if (typeof key === "number") return list.at(key);
  if (key === "size") return list.length;
  if (key === "first") return list[0];
  if (key === "last") return list.at(-1);
  return undefined;
}

function readRange(range: LiquidRange, key: unknown): unknown {
  return key === "size" || key === "first" || key === "last" ? range[key] : undefined;
}

function readText(text: string, key: unknown): unknown {
  if (key === "size") return Array.from(text).length;
  if (key === "first") return Array.from(text)[0] ?? "";
  if (key === "last") return Array.from(text).at(-1) ?? "";
  return undefined;
}

function readHash(hash: Record<string, unknown>, key: string): unknown {
  if (key === "size") return Object.keys(hash).length;
  if (key === "first") return Object.entries(hash)[0];
  return undefined;
}

/** Narrows liquidjs's context to ours. @throws {TypeError} when a template is rendered without a scene. */
export function renderContext(context: Context): RenderContext {
  if (context instanceof RenderContext) return context;
  throw new TypeError("A template was rendered without a scene.");
}
