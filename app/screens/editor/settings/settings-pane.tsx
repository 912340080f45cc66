import { useMemo } from "react";
import type { LoadedPreview } from "#app/ui/section-preview/use-preview-data.ts";
import { isSettingVisible } from "#liquid/schema/visible-settings.ts";
import type { SettingDefinition } from "#liquid/schema/section-schema.ts";
import type { Draft } from "../use-draft.ts";
import { BlockList } from "./block-list.tsx";
import { SettingField } from "./setting-field.tsx";

/** The theme editor's form, made from the section's schema. */
export function SettingsPane(props: {
  draft: Draft;
  preview: LoadedPreview;
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
        {draft.schema || draft.code !== "" ? <Form {...props} /> : <NoSettings />}
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
  const { draft, preview } = props;
  const { schema, instance } = draft;
  const data = preview.kind === "loaded" ? preview.data : null;
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
          data={data}
          selectedBlockId={props.selectedBlockId}
          onSelectBlock={props.onSelectBlock}
          onChange={draft.setInstance}
        />
      )}
      {isEmpty && <p>This section has no settings.</p>}
      <SettingGroup
        definitions={schema.settings}
        values={instance.settings}
        data={data}
        idPrefix="section"
        onChange={(id, value) =>
          draft.setInstance({ ...instance, settings: { ...instance.settings, [id]: value } })
        }
      />
    </>
  );
}

/** Settings in the schema's order; what has no effect now is hidden. */
export function SettingGroup(props: {
  definitions: SettingDefinition[];
  values: Record<string, unknown>;
  data: React.ComponentProps<typeof SettingField>["data"];
  idPrefix: string;
  onChange(id: string, value: unknown): void;
}) {
  const { definitions, values, onChange } = props;
  const visible = useMemo(
    () => definitions.filter((definition) => isSettingVisible(definition, values)),
    [definitions, values],
  );
  return (
    <>
      {visible.map((definition, index) => {
        const { id } = definition;
        if (id === undefined)
          return definition.type === "header" ? (
            <h3 key={`${definition.content}${index}`}>{definition.content}</h3>
          ) : (
            <p key={`${definition.content}${index}`} className="setting-info">
              {definition.content}
            </p>
          );
        return (
          <SettingField
            key={id}
            definition={definition}
            value={values[id]}
            data={props.data}
            inputId={`${props.idPrefix}-${id}`}
            onChange={(value) => onChange(id, value)}
          />
        );
      })}
    </>
  );
}
