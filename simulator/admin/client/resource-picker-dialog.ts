import type { PickOptions } from "../../app-bridge/messages.ts";
import { make, makeButton } from "./make.ts";
import { shellConfig } from "./shell-config.ts";

type Resource = {
  id: string;
  title: string;
  displayName?: string;
  images?: Image[];
  image?: Image;
};
type Image = { originalSrc: string; altText: string };

const HEADINGS = {
  product: "Select products",
  variant: "Select variants",
  collection: "Select collections",
};

/** Lets the merchant choose. @returns null when they cancel. */
export function pickResources(options: PickOptions): Promise<Resource[] | null> {
  return new Promise((resolve) => {
    const chosen = new Map<string, Resource>();
    const dialog = make("dialog", { class: "picker", "aria-label": HEADINGS[options.type] });
    const finish = (answer: Resource[] | null) => {
      dialog.close();
      dialog.remove();
      resolve(answer);
    };
    const list = make("ul");
    const search = make("input", {
      class: "search",
      type: "search",
      "aria-label": "Search",
      placeholder: "Search",
      value: options.query,
    });
    const add = makeButton("Select", () => finish([...chosen.values()]), "button primary");
    const refresh = async () => {
      const wanted = search.value;
      const found = await load(options, wanted);
      // An answer that comes late must not replace a newer one.
      if (wanted !== search.value) return;
      list.replaceChildren(...found.map((each) => row(each, options, chosen, () => count())));
      count();
    };
    const count = () => {
      add.disabled = chosen.size === 0;
    };
    search.addEventListener("input", () => void refresh());
    dialog.addEventListener("cancel", () => finish(null));
    dialog.append(
      make("h2", {}, HEADINGS[options.type]),
      search,
      list,
      make(
        "div",
        { class: "actions" },
        makeButton("Cancel", () => finish(null)),
        add,
      ),
    );
    document.body.append(dialog);
    dialog.showModal();
    void refresh();
  });
}

async function load({ type, withInactive }: PickOptions, query: string): Promise<Resource[]> {
  const parameters = new URLSearchParams({
    type,
    query,
    ...(withInactive ? {} : { active: "only" }),
  });
  const response = await fetch(`${shellConfig.storePath}/resources?${parameters}`);
  return response.json();
}

function row(
  resource: Resource,
  { multiple, selectionIds }: PickOptions,
  chosen: Map<string, Resource>,
  onChange: () => void,
): HTMLElement {
  const input = make("input", { type: multiple ? "checkbox" : "radio", name: "resource" });
  if (selectionIds.includes(resource.id)) chosen.set(resource.id, resource);
  input.checked = chosen.has(resource.id);
  input.addEventListener("change", () => {
    if (!multiple) chosen.clear();
    const isFull = typeof multiple === "number" && chosen.size >= multiple;
    if (!input.checked) chosen.delete(resource.id);
    else if (isFull) input.checked = false;
    else chosen.set(resource.id, resource);
    onChange();
  });
  const image = resource.image ?? resource.images?.[0];
  const picture = image === undefined ? [] : [make("img", { src: image.originalSrc, alt: "" })];
  return make(
    "li",
    {},
    make("label", {}, input, ...picture, resource.displayName ?? resource.title),
  );
}
