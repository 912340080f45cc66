import { useState } from "react";
import type { EditorPage } from "#app/editor-page.server.ts";
import { api } from "#app/ui/api-client.ts";
import { problemOf } from "#app/ui/problem-of.ts";
import type { PageVersion } from "../header/editor-header.tsx";
import type { Theme } from "./publish-types.ts";
import { findOnStore, openStorePreview } from "./store-preview.ts";

/** The section on the merchant's own store, in a draft theme that customers do not see. */
export function OnYourStore(props: {
  page: EditorPage;
  version: PageVersion | null;
  /** Unsaved edits would not be there. */
  isDirty: boolean;
  onPublish(): void;
}) {
  const { page, version } = props;
  const [isBusy, setBusy] = useState(false);
  if (!version?.publishable || !page.features.canPublish || page.section.status === "archive")
    return null;
  const show = async () => {
    setBusy(true);
    try {
      const { themes } = await api<{ themes: Theme[] }>("/api/themes");
      const found = findOnStore(themes, page.publications, version.id);
      if (found.kind === "published") openStorePreview(page.shop, found.themeId);
      else if (found.kind === "to-publish") props.onPublish();
      else shopify.toast.show(WHY_NOT[found.kind], { isError: true });
    } catch (error) {
      shopify.toast.show(problemOf(error).message, { isError: true });
    } finally {
      setBusy(false);
    }
  };
  return (
    <button
      type="button"
      className="store-button"
      disabled={isBusy || props.isDirty}
      title={
        props.isDirty
          ? "Save your edits to see them on your store"
          : "See it on your store, in a draft theme"
      }
      onClick={() => void show()}
    >
      <s-icon type="external" size="small" />
      <span>On your store</span>
    </button>
  );
}

const WHY_NOT = {
  "no-draft-theme":
    "Your store has no draft theme. Duplicate your theme in Shopify, then look at the section there.",
  "no-access": "Shopify does not let this app write to your draft themes now.",
};
