import { useMemo } from "react";
import type { SettingDefinition } from "#liquid/schema/section-schema.ts";
import { isSettingVisible } from "#liquid/schema/visible-settings.ts";
import { SettingField } from "./setting-field.tsx";

/** Settings in the schema's order; what has no effect now is hidden. */
export function SettingGroup(props: {
  definitions: SettingDefinition[];
  values: Record<string, unknown>;
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
            inputId={`${props.idPrefix}-${id}`}
            onChange={(value) => onChange(id, value)}
          />
        );
      })}
    </>
  );
}
