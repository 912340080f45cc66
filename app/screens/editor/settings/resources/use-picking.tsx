import { useContext, useState } from "react";
import type { ResourceReference } from "#domain/shops/resources.ts";
import { focusSoon } from "../focus-soon.ts";
import { isAdminKind, pickInAdmin } from "./pick-in-admin.ts";
import { ResourcePicker } from "./resource-picker.tsx";
import { ShopResourcesContext } from "./use-shop-resources.ts";

/** Opens the picker of a kind: Shopify's own where there is one, else ours. */
export function usePicking(options: {
  /** The button that opens it, which may be another one afterwards. */
  inputId: string;
  kind: ResourceReference["kind"];
  metaobjectType: string;
  limit: number;
  chosenKeys: string[];
  onPick(keys: string[]): void;
}) {
  const { inputId, kind, limit, chosenKeys, onPick } = options;
  const { data } = useContext(ShopResourcesContext);
  const [isOpen, setOpen] = useState(false);
  const open = async () => {
    if (!isAdminKind(kind)) return setOpen(true);
    try {
      const store = data?.store ?? {};
      const picked = await pickInAdmin(kind, { limit, chosen: chosenKeys, store });
      if (picked) onPick(picked);
      focusSoon(inputId);
    } catch {
      // The admin does not answer, as when the connection breaks: our own picker says so, and tries again.
      setOpen(true);
    }
  };
  const close = () => {
    setOpen(false);
    focusSoon(inputId);
  };
  return {
    open,
    dialog: isOpen && <ResourcePicker {...options} onClose={close} />,
  };
}
