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

/** What ties a control to its label, its help and its error. */
export function controlProps({ inputId, describedBy, isFlawed }: FieldProps) {
  return { id: inputId, "aria-describedby": describedBy, "aria-invalid": isFlawed };
}

export function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
