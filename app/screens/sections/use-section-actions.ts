import { useState } from "react";
import { useRevalidator } from "react-router";
import { api, ApiProblem } from "#app/ui/api-client.ts";
import type { ListedSection } from "./sections-page.ts";

type ListNews =
  | { kind: "archived"; section: ListedSection }
  | { kind: "restored"; section: ListedSection }
  | { kind: "deleted"; section: ListedSection }
  | { kind: "failed"; section: ListedSection; reason: string };

export type SectionActions = {
  /** The section that something is being done with. */
  busyId: string | null;
  /** What was done last, to be told and undone. */
  news: ListNews | null;
  archive(section: ListedSection): Promise<void>;
  restore(section: ListedSection): Promise<void>;
  deleteForGood(section: ListedSection): Promise<void>;
};

/** What a row offers; the list is read again after each. */
export function useSectionActions(): SectionActions {
  const [busyId, setBusyId] = useState<string | null>(null);
  const [news, setNews] = useState<ListNews | null>(null);
  const { revalidate } = useRevalidator();
  const act = async (
    section: ListedSection,
    method: "POST" | "DELETE",
    path: string,
    kind: "archived" | "restored" | "deleted",
  ) => {
    if (busyId !== null) return;
    setBusyId(section.id);
    try {
      await api(`/api/sections/${section.id}${path}`, { method });
      setNews({ kind, section });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setNews({ kind: "failed", section, reason: error.message });
    } finally {
      setBusyId(null);
    }
    await revalidate();
  };
  return {
    busyId,
    news,
    archive: (section) => act(section, "POST", "/archive", "archived"),
    restore: (section) => act(section, "POST", "/restore", "restored"),
    deleteForGood: (section) => act(section, "DELETE", "", "deleted"),
  };
}
