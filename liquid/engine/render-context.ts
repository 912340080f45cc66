import { compare } from "./comparison.ts";
import type { FilterCall } from "./filter.ts";
import { outputText } from "./output-text.ts";
import { LimitExceeded, LiquidProblem, SyntaxProblem } from "./problem.ts";
import { readItem, readProperty } from "./properties.ts";
import type { Scene } from "./scene.ts";
import type { Body } from "./syntax/body.ts";
import { SourceFile } from "./syntax/source-file.ts";
import { TemplateFailure } from "./template-failure.ts";
import type { TextOutput } from "./text-output.ts";
import { valueSize } from "./value-size.ts";
import { LiquidSelf, plainLiteral } from "./values.ts";

/** Variables a file sets or is given; those of loops and includes lie above them. */
type Scope = Map<string, unknown>;

/** How snippets are parsed; passed in, since tags themselves ask for it. */
type Parse = (source: string, file: SourceFile) => Body;

export type ParsedFile = { file: SourceFile; body: Body };

/** Steps between two looks at the clock. */
const STEPS_BETWEEN_CHECKS = 50;
/** Errors quote what they are about; nobody reads more of it, in characters. */
const LONGEST_MESSAGE = 300;
/** Errors are printed wherever they happen, but no more of them are listed. */
const MOST_PROBLEMS = 100;
/** Loops, includes and snippets nested deeper than this are refused. */
const DEEPEST_SCOPE = 100;

/** What all files of one rendering share: how much time and memory is left. */
class Budget {
  private readonly scene: Scene;
  private readonly deadline: number;
  private steps = 0;
  private memory = 0;

  constructor(scene: Scene) {
    this.scene = scene;
    this.deadline = performance.now() + scene.limits.timeInMs;
  }

  countStep(): void {
    this.addSteps(1);
  }

  charge(units: number): void {
    this.memory += units;
    if (this.memory > this.scene.limits.memory)
      throw new LimitExceeded("memory alloc limit exceeded");
    this.countWork(units);
  }

  /** What is read without a copy of it takes time only; a filter over a long list as long as many steps. */
  countWork(units: number): void {
    if (units > this.scene.limits.memory) throw new LimitExceeded("memory alloc limit exceeded");
    this.addSteps(units >> 8);
  }

  private addSteps(steps: number): void {
    this.steps += steps;
    if (this.steps < STEPS_BETWEEN_CHECKS) return;
    this.steps = 0;
    if (performance.now() > this.deadline) throw new LimitExceeded("time limit exceeded");
  }
}

/** The state of one file's rendering: its variables, where its loops stand, and what is left of the limits. */
export class RenderContext {
  readonly scene: Scene;
  /** The file that is being rendered, for the places of errors. */
  file: SourceFile;
  /** True inside `{% render %}`, where `{% include %}` is refused. */
  readonly isIsolated: boolean;
  /** Set by `break` and `continue` until the loop around them takes it. */
  interrupt: "break" | "continue" | undefined;
  /** `forloop` objects of the loops around, the innermost last. */
  readonly forloops: unknown[] = [];
  /** Where `offset: continue` goes on, by loop. */
  readonly loopEnds = new Map<string, number>();
  readonly cyclePositions = new Map<string, number>();
  readonly counters = new Map<string, number>();
  lastChanged: string | undefined;
  /** What a filter without named arguments is given. */
  readonly plainCall: FilterCall;
  private readonly scopes: Scope[];
  private readonly parse: Parse;
  private readonly budget: Budget;
  /** How many scopes lie below this file's own. */
  private readonly baseDepth: number;

  private constructor(
    scene: Scene,
    file: SourceFile,
    parse: Parse,
    variables: Scope,
    outer?: RenderContext,
  ) {
    this.scene = scene;
    this.parse = parse;
    this.file = file;
    this.isIsolated = outer !== undefined;
    this.budget = outer?.budget ?? new Budget(scene);
    this.baseDepth = outer ? outer.baseDepth + 1 : 0;
    this.scopes = [variables];
    this.plainCall = { named: {}, scene, charge: (units) => this.budget.charge(units) };
  }

  /** The context of a whole rendering. */
  static begin(scene: Scene, file: SourceFile, parse: Parse, variables: Scope): RenderContext {
    return new RenderContext(scene, file, parse, variables);
  }

  /** A context that sees the scene but none of this one's variables. */
  isolate(variables: Iterable<readonly [string, unknown]>): RenderContext {
    this.checkDepth();
    return new RenderContext(this.scene, this.file, this.parse, new Map(variables), this);
  }

  /** @throws {SyntaxProblem} that names the file. */
  parseFile({ name, source }: { name: string; source: string }): ParsedFile {
    const file = new SourceFile(name, source);
    return { file, body: this.parse(source, file) };
  }

  /** Renders a file in this context; its errors name its own lines. */
  renderFile({ file, body }: ParsedFile, output: TextOutput): void {
    const outer = this.file;
    this.file = file;
    try {
      body.render(this, output);
    } finally {
      this.file = outer;
    }
  }

  /** Variables of a loop or an include, on top of the others until `pop`. */
  push(scope: Map<string, unknown>): Scope {
    this.scopes.push(scope);
    try {
      this.checkDepth();
    } catch (error) {
      this.scopes.pop();
      throw error;
    }
    return scope;
  }

  pop(): void {
    this.scopes.pop();
  }

  /** Sets a variable of the whole file. */
  assign(name: string, value: unknown): void {
    this.scopes[0]?.set(name, value);
  }

  /** A variable by name: the innermost scope's, else a counter, else what every file sees. */
  variable(name: string): unknown {
    const { scopes } = this;
    for (let index = scopes.length - 1; index >= 0; index--) {
      const scope = scopes[index];
      const value = scope?.get(name);
      if (value !== undefined || scope?.has(name)) return value;
    }
    const counter = this.counters.get(name);
    if (counter !== undefined) return counter;
    const { globals } = this.scene;
    if (Object.hasOwn(globals, name)) return globals[name];
    return name === "self" ? new LiquidSelf((each) => this.variable(each)) : undefined;
  }

  /** A property by the name behind a dot. */
  property(object: unknown, name: string): unknown {
    if (typeof object === "string") this.budget.countWork(object.length);
    return readProperty(object, name);
  }

  /** A property or item by the value in brackets. */
  item(object: unknown, key: unknown): unknown {
    this.budget.countWork(valueSize(key));
    return readItem(object, plainLiteral(key));
  }

  /** @throws {LiquidProblem} for values that have no order; {LimitExceeded} for lists too long to compare. */
  compare(operator: string, left: unknown, right: unknown): boolean {
    this.budget.countWork(valueSize(left) + valueSize(right));
    return compare(operator, left, right);
  }

  text(value: unknown): string {
    this.budget.countWork(valueSize(value));
    return outputText(value);
  }

  /** What interrupted a loop's body, which goes no further out. */
  takeInterrupt(): "break" | "continue" | undefined {
    const { interrupt } = this;
    this.interrupt = undefined;
    return interrupt;
  }

  /** @throws {LimitExceeded} when the rendering's time is over. */
  countStep(): void {
    this.budget.countStep();
  }

  /**
   * Notes an error and words it as Shopify prints it: `Liquid error (sections/hero line 3): …`.
   *
   * @throws {LimitExceeded} again, since that ends the rendering; {TemplateFailure} where errors are not printed.
   */
  noteError(error: unknown, offset: number): string {
    if (error instanceof LimitExceeded || error instanceof TemplateFailure) throw error;
    if (error instanceof RangeError) throw limitOf(error);
    const isSyntax = error instanceof SyntaxProblem;
    const isKnown = isSyntax || error instanceof LiquidProblem;
    const message = isKnown ? error.message.slice(0, LONGEST_MESSAGE) : "internal";
    const file = (isSyntax && error.file) || this.file;
    const place = isSyntax ? (error.offset ?? 0) : offset;
    const kind = isSyntax ? "parse" : "render";
    const line = file.lineAt(place);
    if (!this.scene.inlineErrors) throw new TemplateFailure(kind, message, line, file.name);
    if (this.scene.problems.length < MOST_PROBLEMS) this.scene.problems.push({ message, line });
    return `Liquid ${isSyntax ? "syntax error" : "error"} (${file.place(place)}): ${message}`;
  }

  private checkDepth(): void {
    if (this.baseDepth + this.scopes.length > DEEPEST_SCOPE)
      throw new LiquidProblem("Nesting too deep");
  }
}

/** What is nested beyond the stack, or a text too long for JavaScript, is as hostile as what runs out of memory. */
function limitOf({ message }: RangeError): LimitExceeded {
  const isStack = message.includes("call stack");
  return new LimitExceeded(isStack ? "nesting limit exceeded" : "memory alloc limit exceeded");
}
