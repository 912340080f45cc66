import type { PickOptions } from "./messages.ts";
import { askShell } from "./shell-connection.ts";

type Options = {
  type: PickOptions["type"];
  multiple?: boolean | number;
  query?: string;
  selectionIds?: { id: string }[];
  filter?: { draft?: boolean; archived?: boolean };
};

/** `shopify.resourcePicker`: the chosen resources, or undefined when the merchant cancels. */
export async function resourcePicker(options: Options): Promise<unknown> {
  const { type, multiple = false, query = "", selectionIds = [], filter = {} } = options;
  const ids = selectionIds.map(({ id }) => id);
  const picked = await askShell({
    kind: "pick",
    options: { type, multiple, query, selectionIds: ids, withInactive: filter.draft !== false },
  });
  if (!Array.isArray(picked)) return undefined;
  return Object.assign(picked, { selection: picked });
}
