import { useCallback, useEffect, useMemo, useState } from "react";
import { cleanInstance } from "#liquid/schema/clean-instance.ts";
import { defaultInstance } from "#liquid/schema/default-instance.ts";
import { parseSectionSchema } from "#liquid/schema/parse-section-schema.ts";
import type { SectionInstance, SectionSchema } from "#liquid/schema/section-schema.ts";
import { storedDefault } from "#liquid/schema/stored-default.ts";
import { withDefaults } from "#liquid/schema/with-defaults.ts";
import { carriedSettings } from "./carried-settings.ts";
import { useUndoable, type Undoable } from "./use-undoable.ts";

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
  /** The code was edited on another version than the head: saving it would be refused. */
  isStale: boolean;
  /** The head that changed settings were carried over to, when it came while they were unsaved. */
  carriedTo: string | null;
  canUndo: boolean;
  setCode(code: string): void;
  /** @param what was changed: quick changes of the same thing are one step back. */
  setInstance(instance: SectionInstance, what: string): void;
  undo(): void;
  discard(): void;
  /** What was saved is the head now, and what was edited since stays unsaved. */
  saved(head: Head, codeWhenSent: string): void;
  /** Puts back what an earlier visit left. */
  putBack(kept: Head): void;
};

const EMPTY: SectionInstance = { settings: {}, blocks: [] };

type Head = { code: string; currentVersionId: string | null };
type Page = { section: Head; versions: { id: string }[] };

/** Starts from the head; a new head replaces what was not touched and keeps the settings that were changed. */
export function useDraft(page: Page): Draft {
  const [own, setOwn] = useState<Head | null>(null);
  const section = headOf(page, own);
  const [base, setBase] = useState(section);
  const [carriedTo, setCarriedTo] = useState<string | null>(null);
  const [code, setCode] = useState(section.code);
  const { edits, parsed, schema, initial, instance } = useInstance(code);
  const codeToSave = useMemo(
    () => (parsed ? withDefaults(code, parsed, instance) : code),
    [code, instance, parsed],
  );
  const isCodeDirty = code !== base.code;

  useEffect(() => {
    if (section.currentVersionId === base.currentVersionId && section.code === base.code) return;
    // Hand-made code stays until it is saved or discarded; saving would find it stale.
    if (isCodeDirty && section.code !== codeToSave) return;
    setBase(section);
    setCode(section.code);
    setCarriedTo(null);
    if (section.code === codeToSave) edits.forget();
    else if (codeToSave === code) edits.reset(onlyLookedAt(section.code, schema, instance));
    else {
      edits.reset(carriedSettings(initial, instance, initialOf(section.code)));
      setCarriedTo(section.currentVersionId);
    }
  }, [base, code, codeToSave, edits, initial, instance, isCodeDirty, schema, section]);

  const steps = useSteps({
    section,
    code,
    codeToSave,
    edits,
    setOwn,
    setBase,
    setCode,
    setCarriedTo,
  });
  // What cannot be saved, such as a product to look at, does not count as an edit.
  const areSettingsDirty = codeToSave !== code;
  return {
    code,
    instance,
    codeToSave,
    isCodeDirty,
    areSettingsDirty,
    setCode,
    ...steps,
    schema: parsed,
    setInstance: edits.set,
    undo: edits.undo,
    canUndo: edits.canUndo,
    isDirty: isCodeDirty || areSettingsDirty,
    baseVersionId: base.currentVersionId,
    isStale: isCodeDirty && base.currentVersionId !== section.currentVersionId,
    carriedTo,
  };
}

type Steps = {
  section: Head;
  code: string;
  codeToSave: string;
  edits: Undoable<SectionInstance>;
  setOwn(head: Head): void;
  setBase(head: Head): void;
  setCode(code: string): void;
  setCarriedTo(versionId: string | null): void;
};

/** Ways that a draft begins anew. */
function useSteps(steps: Steps): Pick<Draft, "discard" | "saved" | "putBack"> {
  const { section, code, codeToSave, edits, setOwn, setBase, setCode, setCarriedTo } = steps;
  const discard = useCallback(() => {
    setBase(section);
    setCode(section.code);
    setCarriedTo(null);
    edits.reset(null);
  }, [edits, section, setBase, setCarriedTo, setCode]);
  const saved = useCallback(
    (head: Head, codeWhenSent: string) => {
      setOwn(head);
      setBase(head);
      setCarriedTo(null);
      if (codeWhenSent !== code) return;
      setCode(head.code);
      if (head.code === codeToSave) edits.forget();
    },
    [code, codeToSave, edits, setBase, setCarriedTo, setCode, setOwn],
  );
  const putBack = useCallback(
    (kept: Head) => {
      setBase({ code: section.code, currentVersionId: kept.currentVersionId });
      setCode(kept.code);
    },
    [section.code, setBase, setCode],
  );
  return { discard, saved, putBack };
}

function useInstance(code: string) {
  const edits = useUndoable<SectionInstance>();
  const parsed = useMemo(() => schemaOf(code), [code]);
  const schema = useLast(parsed);
  const initial = useMemo(() => (schema ? defaultInstance(schema) : EMPTY), [schema]);
  const instance = useMemo(
    () => (edits.value && schema ? cleanInstance(schema, edits.value) : initial),
    [edits.value, initial, schema],
  );
  return { edits, parsed, schema, initial, instance };
}

function initialOf(code: string): SectionInstance {
  const schema = schemaOf(code);
  return schema ? defaultInstance(schema) : EMPTY;
}

/** What was saved here is the head at once, before the page has been read again. */
function headOf({ section, versions }: Page, own: Head | null): Head {
  return own && !versions.some(({ id }) => id === own.currentVersionId) ? own : section;
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
