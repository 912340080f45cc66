import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { cleanInstance } from "#liquid/schema/clean-instance.ts";
import { defaultInstance } from "#liquid/schema/default-instance.ts";
import { parseSectionSchema } from "#liquid/schema/parse-section-schema.ts";
import type { SectionInstance, SectionSchema } from "#liquid/schema/section-schema.ts";

/** What the merchant sees and may have changed by hand, before it is saved. */
export type Draft = {
  code: string;
  /** Null while the code has no readable schema. */
  schema: SectionSchema | null;
  instance: SectionInstance;
  isCodeDirty: boolean;
  areSettingsDirty: boolean;
  isDirty: boolean;
  baseVersionId: string | null;
  canUndo: boolean;
  setCode(code: string): void;
  setInstance(instance: SectionInstance): void;
  undo(): void;
  discard(): void;
};

const EMPTY: SectionInstance = { settings: {}, blocks: [] };

/** Steps back that are kept. */
const UNDO_STEPS = 100;

/** Starts from the head; a new head replaces what was not touched and keeps the settings that still fit. */
export function useDraft(section: { code: string; currentVersionId: string | null }): Draft {
  const [base, setBase] = useState(section);
  const [code, setCode] = useState(section.code);
  const [edited, setEdited] = useState<SectionInstance | null>(null);
  const history = useRef<(SectionInstance | null)[]>([]);
  const schema = useMemo(() => schemaOf(code), [code]);
  const lastSchema = useLast(schema);
  const initial = useMemo(() => (lastSchema ? defaultInstance(lastSchema) : EMPTY), [lastSchema]);
  const instance = useMemo(
    () => (edited && lastSchema ? cleanInstance(lastSchema, edited) : initial),
    [edited, initial, lastSchema],
  );
  const isCodeDirty = code !== base.code;

  useEffect(() => {
    if (section.currentVersionId === base.currentVersionId && section.code === base.code) return;
    // A new head arrived; hand-made code stays until it is saved or discarded, and is then found stale.
    if (isCodeDirty && section.code !== code) return;
    setBase(section);
    setCode(section.code);
    if (section.code === code) setEdited(null);
    history.current = [];
  }, [base, code, isCodeDirty, section]);

  const setInstance = useCallback(
    (next: SectionInstance) => {
      history.current = [...history.current.slice(-UNDO_STEPS), edited];
      setEdited(next);
    },
    [edited],
  );
  const undo = useCallback(() => setEdited(history.current.pop() ?? null), []);
  const discard = useCallback(() => {
    setBase(section);
    setCode(section.code);
    setEdited(null);
    history.current = [];
  }, [section]);

  const areSettingsDirty = edited !== null && !isSame(instance, initial);
  return {
    ...{
      code,
      schema,
      instance,
      isCodeDirty,
      areSettingsDirty,
      setCode,
      setInstance,
      undo,
      discard,
    },
    isDirty: isCodeDirty || areSettingsDirty,
    baseVersionId: base.currentVersionId,
    canUndo: history.current.length > 0,
  };
}

function schemaOf(code: string): SectionSchema | null {
  const parsed = parseSectionSchema(code);
  return parsed.kind === "schema" ? parsed.schema : null;
}

/** The form stays while the code is being typed and does not parse. */
function useLast<Value>(value: Value | null): Value | null {
  const last = useRef(value);
  if (value !== null) last.current = value;
  return last.current;
}

function isSame(a: SectionInstance, b: SectionInstance): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
