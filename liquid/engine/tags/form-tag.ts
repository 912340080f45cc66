import { attributesHtml } from "../html.ts";
import { outputText } from "../output-text.ts";
import { LiquidProblem } from "../problem.ts";
import type { TagParser } from "../syntax/tag.ts";
import { liquidObject, ownProperty } from "../values.ts";
import { FORM_KINDS } from "./form-kinds.ts";
import { namedValues, readTagArguments } from "./tag-arguments.ts";

/** `{% form 'product', product %}`: a form with the fields that Shopify adds. */
export const parseForm: TagParser = ({ markup, offset, readBody }) => {
  const given = readTagArguments(markup);
  const [typeOf, subjectOf] = given.positional;
  const body = readBody();
  return {
    offset,
    isBlank: false,
    render: (context, output) => {
      const type = outputText(typeOf?.evaluate(context));
      const subject = subjectOf?.evaluate(context);
      const { return_to: returnTo, ...attributes } = namedValues(given, context);
      output.write(openingHtml(type, attributes, returnTo, subject));
      context.push(new Map([["form", formObject(type, subject)]]));
      try {
        body.render(context, output);
      } finally {
        context.pop();
      }
      if (type === "product") {
        const sectionId = ownProperty(context.variable("section"), "id");
        const product = { "product-id": ownProperty(subject, "id"), "section-id": sectionId };
        output.write(hiddenFields(product));
      }
      output.write("</form>");
    },
  };
};

function openingHtml(
  type: string,
  given: Record<string, unknown>,
  returnTo: unknown,
  subject: unknown,
): string {
  const kind = Object.hasOwn(FORM_KINDS, type) ? FORM_KINDS[type] : undefined;
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
