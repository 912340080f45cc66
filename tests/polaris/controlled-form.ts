import { createElement as h, type FormEvent, useState, useSyncExternalStore } from "react";

type FieldEvent = {
  currentTarget: EventTarget & { value?: string; values?: string[]; checked?: boolean };
};

/** A form as the app writes them: React holds every value. */
export function ControlledForm() {
  const ready = useSyncExternalStore(
    subscribe,
    () => "ready",
    () => "",
  );
  const [name, setName] = useState("Moon jar");
  const [theme, setTheme] = useState("draft");
  const [stars, setStars] = useState(false);
  return h(
    "form",
    { onSubmit: submit },
    h("s-text-field", {
      label: "Name",
      value: name,
      onInput: (event: FieldEvent) => setName(event.currentTarget.value ?? ""),
    }),
    h(
      "s-choice-list",
      {
        label: "Theme",
        values: [theme],
        onChange: (event: FieldEvent) => setTheme(event.currentTarget.values?.[0] ?? ""),
      },
      h("s-choice", { value: "draft" }, "Draft theme"),
      h("s-choice", { value: "live" }, "Live theme"),
    ),
    h("s-checkbox", {
      label: "Show stars",
      checked: stars,
      onChange: (event: FieldEvent) => setStars(event.currentTarget.checked ?? false),
    }),
    h(
      "s-select",
      { label: "Shape", value: "b" },
      h("s-option", { value: "a" }, "A"),
      h("s-option", { value: "b" }, "B"),
    ),
    h("s-button", { onClick: () => setName(""), icon: "x", disabled: false }, "Clear"),
    h("s-button", { type: "submit", variant: "primary" }, "Save"),
    h("p", { id: "echo" }, `${ready} ${name} ${theme} ${stars}`),
  );
}

/** What a browser has and a server does not never changes. */
const subscribe = () => () => {};

function submit(event: FormEvent) {
  event.preventDefault();
  document.title = "submitted";
}
