import { useCallback, useEffect, useMemo, useState } from "react";
import { cleanInstance } from "#liquid/schema/clean-instance.ts";
import { defaultInstance } from "#liquid/schema/default-instance.ts";
import { parseSectionSchema } from "#liquid/schema/parse-section-schema.ts";
import type { SectionInstance, SectionSchema } from "#liquid/schema/section-schema.ts";
import { storedDefault } from "#liquid/schema/stored-default.ts";
import { withDefaults } from "#liquid/schema/with-defaults.ts";
import { useUndoable } from "./use-undoable.ts";

/** What the merchant sees and may have changed by hand, before it is saved. */
export type Draft = {
  code: string;
  /** Null while the code has no readable schema. */
  schema: SectionSchema | null;
  instance: SectionInstance;
  isCodeDirty: boolean;
  areSettingsDirty: boolean;
  isDirty: boolean;
  /** The code with the settings as its defaults: what saving saves. */
  codeToSave: string;
  baseVersionId: string | null;
  canUndo: boolean;
  setCode(code: string): void;
  /** @param what was changed: quick changes of the same thing are one step back. */
  setInstance(instance: SectionInstance, what: string): void;
  undo(): void;
  discard(): void;
};

const EMPTY: SectionInstance = { settings: {}, blocks: [] };

type Head = { code: string; currentVersionId: string | null };

/** Starts from the head; a new head replaces what was not touched and keeps the settings that still fit. */
export function useDraft(section: Head): Draft {
  const [base, setBase] = useState(section);
  const [code, setCode] = useState(section.code);
  const edits = useUndoable<SectionInstance>();
  const parsed = useMemo(() => schemaOf(code), [code]);
  const schema = useLast(parsed);
  const initial = useMemo(() => (schema ? defaultInstance(schema) : EMPTY), [schema]);
  const instance = useMemo(
    () => (edits.value && schema ? cleanInstance(schema, edits.value) : initial),
    [edits.value, initial, schema],
  );
  const codeToSave = useMemo(
    () => (parsed ? withDefaults(code, parsed, instance) : code),
    [code, instance, parsed],
  );
  const isCodeDirty = code !== base.code;

  useEffect(() => {
    if (section.currentVersionId === base.currentVersionId && section.code === base.code) return;
    // Hand-made code stays until it is saved or discarded; saving then finds it stale.
    if (isCodeDirty && section.code !== codeToSave) return;
    setBase(section);
    setCode(section.code);
    if (codeToSave !== code || section.code === codeToSave) edits.forget();
    else edits.reset(onlyLookedAt(section.code, schema, instance));
  }, [base, code, codeToSave, edits, instance, isCodeDirty, schema, section]);

  const discard = useCallback(() => {
    setBase(section);
    setCode(section.code);
    edits.reset(null);
  }, [edits, section]);

  // What cannot be saved, such as a product to look at, does not count as an edit.
  const areSettingsDirty = codeToSave !== code;
  return {
    code,
    instance,
    codeToSave,
    isCodeDirty,
    areSettingsDirty,
    setCode,
    discard,
    schema: parsed,
    setInstance: edits.set,
    undo: edits.undo,
    canUndo: edits.canUndo,
    isDirty: isCodeDirty || areSettingsDirty,
    baseVersionId: base.currentVersionId,
  };
}

/** The section settings that no file can keep, such as a product to look at, for the next version. */
function onlyLookedAt(
  code: string,
  before: SectionSchema | null,
  instance: SectionInstance,
): SectionInstance | null {
  const schema = schemaOf(code);
  if (schema === null || before === null) return null;
  const kept = before.settings.flatMap((definition) => {
    const { id = "" } = definition;
    const value = instance.settings[id];
    const isKept = storedDefault(definition, value).kind === "nowhere" && value !== undefined;
    return isKept ? [[id, value] as const] : [];
  });
  if (kept.length === 0) return null;
  const initial = defaultInstance(schema);
  return { ...initial, settings: { ...initial.settings, ...Object.fromEntries(kept) } };
}

function schemaOf(code: string): SectionSchema | null {
  const parsed = parseSectionSchema(code);
  return parsed.kind === "schema" ? parsed.schema : null;
}

/** The values stay while the code is being typed and does not parse. */
function useLast<Value>(value: Value | null): Value | null {
  const [last, setLast] = useState(value);
  if (value === null || value === last) return last;
  setLast(value);
  return value;
}
