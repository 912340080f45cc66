type Content = (Node | string)[];

/** A new element with its attributes and children. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  ...children: Content
): HTMLElementTagNameMap[Tag] {
  const created = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) created.setAttribute(name, value);
  created.append(...children);
  return created;
}

/** A button that acts. */
export function makeButton(text: string, act: () => void, className = "button"): HTMLButtonElement {
  const button = make("button", { type: "button", class: className }, text);
  button.addEventListener("click", act);
  return button;
}
