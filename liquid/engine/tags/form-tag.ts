import { evalToken, Tag } from "liquidjs";
import type { Context, Emitter, Liquid, Parser, TagToken, Template, TopLevelToken } from "liquidjs";
import { attributesHtml } from "../html.ts";
import { outputText } from "../output-text.ts";
import { LiquidProblem } from "../problem.ts";
import { liquidObject, ownProperty } from "../values.ts";
import { parseBody } from "./body.ts";
import { FORM_KINDS } from "./form-kinds.ts";
import { namedValues, readTagArguments } from "./named-arguments.ts";
import type { TagArguments } from "./named-arguments.ts";

/** `{% form 'product', product %}`: a form with the fields that Shopify adds. */
export class FormTag extends Tag {
  readonly templates: Template[];
  private readonly given: TagArguments;

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid);
    this.given = readTagArguments(this.tokenizer);
    this.templates = parseBody(token, rest, parser);
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const [typeToken, subjectToken] = this.given.positional;
    const type = outputText(yield evalToken(typeToken, context));
    const subject: unknown = yield evalToken(subjectToken, context);
    const { return_to: returnTo, ...attributes } = yield* namedValues(this.given, context);
    emitter.write(openingHtml(type, attributes, returnTo, subject));
    context.push({ form: formObject(type, subject) });
    try {
      yield this.liquid.renderer.renderTemplates(this.templates, context, emitter);
    } finally {
      context.pop();
    }
    if (type === "product") {
      const section: unknown = yield context._get(["section", "id"]);
      emitter.write(
        hiddenFields({ "product-id": ownProperty(subject, "id"), "section-id": section }),
      );
    }
    emitter.write("</form>");
  }
}

function openingHtml(
  type: string,
  given: Record<string, unknown>,
  returnTo: unknown,
  subject: unknown,
): string {
  const kind = FORM_KINDS[type];
  if (!kind) throw new LiquidProblem(`Argument error in tag 'form' - unknown form type '${type}'`);
  const {
    id = defaultId(type, kind.id, subject),
    class: classes = kind.class,
    ...attributes
  } = given;
  const action =
    type === "new_comment"
      ? `${outputText(ownProperty(subject, "comment_post_url"))}${kind.action}`
      : kind.action;
  const html = attributesHtml({
    method: "post",
    action,
    id,
    "accept-charset": "UTF-8",
    class: classes,
    enctype: kind.isMultipart ? "multipart/form-data" : undefined,
    ...attributes,
  });
  const hidden = returnTo === undefined ? kind.hidden : { ...kind.hidden, return_to: returnTo };
  return `<form${html}>${hiddenFields({ form_type: type, utf8: "✓", ...hidden })}`;
}

/** A second product form on the page needs an id of its own. */
function defaultId(type: string, id: string | undefined, subject: unknown): string | undefined {
  const subjectId = ownProperty(subject, "id");
  if (type !== "product" || subjectId === undefined) return id;
  return `product_form_${outputText(subjectId)}`;
}

function hiddenFields(values: Record<string, unknown>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `<input${attributesHtml({ type: "hidden", name, value })} />`)
    .join("");
}

function formObject(type: string, subject: unknown): unknown {
  return liquidObject(
    { name: "Form" },
    {
      id:
        type === "customer_address"
          ? (ownProperty(subject, "id") ?? "new")
          : ownProperty(subject, "id"),
      errors: undefined,
      "posted_successfully?": false,
      "password_needed?": true,
      email: undefined,
    },
  );
}
