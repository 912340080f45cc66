import { css, html } from "lit";
import { PolarisElement } from "./element.ts";
import { reset } from "./styles.ts";

const listStyles = [
  reset,
  css`
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--p-space-100);
      padding-inline-start: var(--p-space-600);
      counter-reset: list-item;
    }
  `,
];

abstract class List extends PolarisElement {
  static override styles = listStyles;

  override connectedCallback() {
    super.connectedCallback();
    this.internals.role = "list";
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}

export class UnorderedList extends List {}
export class OrderedList extends List {}

export class ListItem extends PolarisElement {
  static override styles = [
    reset,
    css`
      :host {
        display: list-item;
        list-style: disc outside;
      }
      :host(:state(ordered)) {
        list-style-type: decimal;
      }
    `,
  ];

  override connectedCallback() {
    super.connectedCallback();
    this.internals.role = "listitem";
    this.setState("ordered", this.parentElement?.localName === "s-ordered-list");
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}
