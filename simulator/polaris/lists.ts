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
      counter-reset: polaris-item;
    }
    [role="list"] {
      display: contents;
    }
  `,
];

abstract class List extends PolarisElement {
  static override styles = listStyles;

  protected override render() {
    return html`<div role="list"><slot></slot></div>`;
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
        counter-increment: polaris-item;
      }
      [role="listitem"] {
        display: inline;
      }
      :host(:state(ordered))::marker {
        content: counter(polaris-item) ". ";
      }
    `,
  ];

  override connectedCallback() {
    super.connectedCallback();
    this.setState("ordered", this.parentElement?.localName === "s-ordered-list");
  }

  protected override render() {
    return html`<div role="listitem"><slot></slot></div>`;
  }
}
