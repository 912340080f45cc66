import { LitElement, type PropertyDeclaration, type PropertyDeclarations } from "lit";

type Kind = StringConstructor | NumberConstructor | BooleanConstructor;
type Properties = Record<string, Kind>;
type Values<P extends Properties> = {
  -readonly [Name in keyof P]: P[Name] extends BooleanConstructor
    ? boolean | undefined
    : P[Name] extends NumberConstructor
      ? number | undefined
      : string | undefined;
};
type ElementClass<Instance> = (abstract new () => Instance) &
  Omit<typeof PolarisElement, "prototype">;

/** Texts change while the element lives; written back to an attribute they would change what React hydrated. */
const NOT_REFLECTED = new Set(["label", "error", "details", "values"]);

/**
 * What all stand-ins share. The host's attributes and style belong to React, which compares them when it
 * hydrates: what an element has to show of itself goes to its ElementInternals or into its shadow root.
 */
export abstract class PolarisElement extends LitElement {
  protected readonly internals = this.attachInternals();
  private ownSheet: CSSStyleSheet | undefined;

  protected override createRenderRoot() {
    const root = super.createRenderRoot();
    root.addEventListener("slotchange", () => this.requestUpdate());
    return root;
  }

  /** Turns `:state(name)` of the host on or off. */
  protected setState(name: string, on: boolean) {
    if (on) this.internals.states.add(name);
    else this.internals.states.delete(name);
  }

  /** Replaces the style rules that depend on this element's properties. */
  protected setRules(rules: string) {
    if (!this.shadowRoot) return;
    if (!this.ownSheet) {
      this.ownSheet = new CSSStyleSheet();
      this.shadowRoot.adoptedStyleSheets.push(this.ownSheet);
    }
    this.ownSheet.replaceSync(rules);
  }

  /** Whether the page put something into the slot of that name. */
  protected hasSlotted(name: string): boolean {
    return this.querySelector(`:scope > [slot="${name}"]`) !== null;
  }

  protected hasContent(): boolean {
    return [...this.childNodes].some((node) =>
      node instanceof Element
        ? !node.hasAttribute("slot")
        : node instanceof Text && node.data.trim() !== "",
    );
  }

  /**
   * Whether a fieldset around it is off. Asked for, not remembered: `formDisabledCallback` also tells of
   * the element's own attribute, and in the midst of an update.
   */
  protected get inDisabledFieldset(): boolean {
    return this.closest("fieldset:disabled") !== null;
  }

  /** @returns false when a listener prevented what the event announces. */
  protected emit(type: string, options: EventInit = {}): boolean {
    return this.dispatchEvent(new Event(type, options));
  }
}

/**
 * A base class whose properties are also attributes: the name in lower case, as in the manifest.
 * A property that was never set stays `undefined`, so that it leaves no attribute behind.
 * Where there is a `defaultValue` beside `value`, the attribute sets the default, and the property what holds now.
 */
export function element<P extends Properties>(
  properties: P,
): ElementClass<PolarisElement & Values<P>>;
export function element<P extends Properties, Base extends PolarisElement>(
  properties: P,
  base: ElementClass<Base>,
): ElementClass<Base & Values<P>>;
export function element(
  properties: Properties,
  base: ElementClass<PolarisElement> = PolarisElement,
): ElementClass<PolarisElement> {
  const current = Object.keys(properties).filter((name) => defaultOf(name) in properties);
  abstract class WithProperties extends base {
    static override properties: PropertyDeclarations = Object.fromEntries(
      Object.entries(properties)
        .filter(([name]) => !current.includes(name))
        .map(([name, type]) => [name, declaration(name, type, current)]),
    );
  }
  for (const name of current) {
    Object.defineProperty(WithProperties.prototype, name, currentValue(name, properties[name]));
  }
  return WithProperties;
}

const defaultOf = (name: string) => `default${name.charAt(0).toUpperCase()}${name.slice(1)}`;

function declaration(name: string, type: Kind, current: string[]): PropertyDeclaration {
  const attributeOf = current.find((other) => defaultOf(other) === name);
  if (attributeOf) return { type, attribute: attributeOf.toLowerCase() };
  return { type, reflect: !NOT_REFLECTED.has(name) };
}

function currentValue(name: string, type: Kind | undefined): PropertyDescriptor {
  const held = new WeakMap<PolarisElement, unknown>();
  return {
    configurable: true,
    get(this: PolarisElement): unknown {
      const empty = type === String ? "" : false;
      return held.get(this) ?? Reflect.get(this, defaultOf(name)) ?? empty;
    },
    set(this: PolarisElement, value: unknown) {
      const before = held.get(this);
      held.set(this, value ?? undefined);
      this.requestUpdate(name, before);
    },
  };
}
