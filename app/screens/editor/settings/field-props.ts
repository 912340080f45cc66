import type { PreviewData } from "#app/ui/section-preview/messages.ts";
import type { SettingDefinition } from "#liquid/schema/section-schema.ts";

export type FieldProps = {
  definition: SettingDefinition;
  value: unknown;
  /** Null until the store's data is there. */
  data: PreviewData | null;
  inputId: string;
  onChange(value: unknown): void;
};

export function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
