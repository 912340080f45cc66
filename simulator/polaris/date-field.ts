import { element } from "./element.ts";
import { TypedField } from "./text-field.ts";

/** The browser's own date control; what it allows besides is in the conformance exceptions. */
export class DateField extends element(
  {
    view: String,
    defaultView: String,
    allow: String,
    disallow: String,
    allowDays: String,
    disallowDays: String,
  },
  TypedField,
) {
  protected override inputType = "date";
}
