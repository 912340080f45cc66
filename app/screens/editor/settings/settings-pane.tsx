import type { Draft } from "../unsaved/use-draft.ts";
import { BlockList } from "./blocks/block-list.tsx";
import { ShopResourcesContext, type ShopResources } from "./resources/use-shop-resources.ts";
import { SettingGroup } from "./setting-group.tsx";

/** The theme editor's form, made from the section's schema. */
export function SettingsPane(props: {
  draft: Draft;
  resources: ShopResources;
  selectedBlockId: string | null;
  onSelectBlock(blockId: string | null): void;
}) {
  const { draft } = props;
  return (
    <section className="settings" aria-label="Settings">
      <div className="editor-toolbar">
        <h2>Settings</h2>
      </div>
      <div className="settings-scroll">
        <ShopResourcesContext value={props.resources}>
          {draft.schema || draft.code !== "" ? <Form {...props} /> : <NoSettings />}
        </ShopResourcesContext>
      </div>
    </section>
  );
}

function NoSettings() {
  return (
    <div className="settings-none">
      <p>Settings and blocks come with version 1.</p>
      <i aria-hidden="true" />
      <i aria-hidden="true" />
      <i aria-hidden="true" />
    </div>
  );
}

function Form(props: Parameters<typeof SettingsPane>[0]) {
  const { draft } = props;
  const { schema, instance } = draft;
  if (!schema)
    return (
      <p className="field-error" role="alert">
        The code has no readable schema, so there is no form. Correct it in the code view.
      </p>
    );
  const isEmpty = schema.settings.length === 0 && schema.blocks.length === 0;
  return (
    <>
      {schema.blocks.length > 0 && (
        <BlockList
          schema={schema}
          instance={instance}
          selectedBlockId={props.selectedBlockId}
          onSelectBlock={props.onSelectBlock}
          onChange={draft.setInstance}
          onUndo={draft.undo}
        />
      )}
      {isEmpty && <p>This section has no settings.</p>}
      <SettingGroup
        definitions={schema.settings}
        values={instance.settings}
        idPrefix="section"
        onChange={(id, value) =>
          draft.setInstance({ ...instance, settings: { ...instance.settings, [id]: value } }, id)
        }
      />
    </>
  );
}
