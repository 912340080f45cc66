import { useContext, useRef, useState } from "react";
import type { ResourceReference } from "#domain/shops/resources.ts";
import { isAdminKind, pickInAdmin } from "./pick-in-admin.ts";
import { ResourcePicker } from "./resource-picker.tsx";
import { ShopResourcesContext } from "./use-shop-resources.ts";

/** Opens the picker of a kind: Shopify's own where there is one, else ours. */
export function usePicking(options: {
  kind: ResourceReference["kind"];
  metaobjectType: string;
  limit: number;
  chosenKeys: string[];
  onPick(keys: string[]): void;
}) {
  const { kind, limit, chosenKeys, onPick } = options;
  const { data } = useContext(ShopResourcesContext);
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLElement | null>(null);
  const open = async (button: HTMLElement) => {
    opener.current = button;
    if (!isAdminKind(kind)) return setOpen(true);
    try {
      const store = data?.store ?? {};
      const picked = await pickInAdmin(kind, { limit, chosen: chosenKeys, store });
      if (picked) onPick(picked);
      button.focus();
    } catch {
      // The admin does not answer, as when the connection breaks: our own picker says so, and tries again.
      setOpen(true);
    }
  };
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return {
    open,
    dialog: isOpen && <ResourcePicker {...options} onClose={close} />,
  };
}
