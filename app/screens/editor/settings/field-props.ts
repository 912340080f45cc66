import type { SettingDefinition } from "#liquid/schema/section-schema.ts";

export type FieldProps = {
  definition: SettingDefinition;
  value: unknown;
  inputId: string;
  /** Ids of the help and the error that belong to the field. */
  describedBy: string | undefined;
  isFlawed: boolean;
  onChange(value: unknown): void;
};

export function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
