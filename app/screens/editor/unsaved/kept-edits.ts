const PREFIX = "unsaved:";
/** Edits that nobody came back for. */
const KEPT_FOR_IN_MS = 30 * 24 * 60 * 60_000;

/** What was edited and not saved, for the next visit in this browser. */
export type KeptEdits = {
  code: string;
  baseVersionId: string | null;
  /** The version that a save of them was to make; it may have been made. */
  versionId: string;
  keptAtMs: number;
};

/** Each open editor keeps its own: two tabs do not overwrite each other's. */
export function newKey(sectionId: string): string {
  return `${PREFIX}${sectionId}:${crypto.randomUUID()}`;
}

/** @returns whether they are kept: framed pages may be refused storage, and it may be full. */
export function keepEdits(key: string, edits: KeptEdits): boolean {
  const text = JSON.stringify(edits);
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return keepInPlaceOfOldest(key, text);
  }
}

export function dropEdits(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept there.
  }
}

/** Newest first. */
export function listEdits(sectionId: string, nowMs: number): { key: string; edits: KeptEdits }[] {
  return everyKept()
    .filter(({ key, edits }) => {
      if (nowMs - edits.keptAtMs < KEPT_FOR_IN_MS) return key.startsWith(PREFIX + sectionId);
      dropEdits(key);
      return false;
    })
    .toSorted((a, b) => b.edits.keptAtMs - a.edits.keptAtMs);
}

/** Edits of long ago give way to those of now. */
function keepInPlaceOfOldest(key: string, text: string): boolean {
  const oldest = everyKept()
    .filter((kept) => kept.key !== key)
    .toSorted((a, b) => a.edits.keptAtMs - b.edits.keptAtMs)[0];
  if (oldest === undefined) return false;
  dropEdits(oldest.key);
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return keepInPlaceOfOldest(key, text);
  }
}

function everyKept(): { key: string; edits: KeptEdits }[] {
  try {
    return Object.keys(localStorage).flatMap((key) => {
      if (!key.startsWith(PREFIX)) return [];
      const edits = readEdits(localStorage.getItem(key) ?? "");
      return edits ? [{ key, edits }] : [];
    });
  } catch {
    return [];
  }
}

/** Null when it is none of ours, or not whole. */
function readEdits(text: string): KeptEdits | null {
  try {
    const value: unknown = JSON.parse(text);
    return isKeptEdits(value) ? value : null;
  } catch {
    return null;
  }
}

function isKeptEdits(value: unknown): value is KeptEdits {
  if (typeof value !== "object" || value === null) return false;
  if (!("code" in value && "baseVersionId" in value && "versionId" in value)) return false;
  const hasBase = value.baseVersionId === null || typeof value.baseVersionId === "string";
  const hasTime = "keptAtMs" in value && typeof value.keptAtMs === "number";
  return (
    typeof value.code === "string" && hasBase && typeof value.versionId === "string" && hasTime
  );
}
