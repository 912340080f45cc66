import { useState } from "react";
import { useRevalidator } from "react-router";
import type { BulkAction, BulkChange } from "#domain/sections/section-bulk.ts";
import { api } from "#app/ui/api-client.ts";
import { problemOf, reasonOf } from "#app/ui/problem-of.ts";
import { newsOf, type News } from "./news.ts";
import type { ListedSection } from "./sections-page.ts";

export type SectionActions = {
  /** What is being done. */
  busy: BulkAction | "duplicate" | null;
  news: News | null;
  forget(): void;
  change(action: BulkAction, sections: ListedSection[]): Promise<void>;
  duplicate(section: ListedSection): Promise<void>;
  /** @returns why the name was refused; null when the section has it, or is gone. */
  rename(section: ListedSection, name: string): Promise<string | null>;
};

/** What rows and their selection offer; the list is read again after each. */
export function useSectionActions(onChanged: () => void): SectionActions {
  const [busy, setBusy] = useState<SectionActions["busy"]>(null);
  const [news, setNews] = useState<News | null>(null);
  const { revalidate } = useRevalidator();

  const act = async (what: NonNullable<typeof busy>, work: () => Promise<News>) => {
    if (busy !== null) return;
    setBusy(what);
    try {
      const told = await work();
      await revalidate();
      setNews(told);
    } catch (error) {
      // Nothing is read again: without a connection that would take the list away.
      setNews(failure(`${reasonOf(error)} ${changeWords(error)}`));
    } finally {
      setBusy(null);
    }
  };
  return {
    busy,
    news,
    forget: () => setNews(null),
    change: (action, sections) =>
      act(action, async () => {
        const ids = sections.map(({ id }) => id);
        const change = await api<BulkChange>("/api/sections/bulk", {
          method: "POST",
          body: { action, ids },
        });
        onChanged();
        return newsOf(action, sections, change);
      }),
    duplicate: (section) => act("duplicate", () => copy(section)),
    async rename(section, name) {
      try {
        await api(`/api/sections/${section.id}`, { method: "PATCH", body: { name } });
      } catch (error) {
        if (problemOf(error).status !== 404) return reasonOf(error);
        setNews(gone(section));
      }
      await revalidate();
      return null;
    },
  };
}

async function copy(section: ListedSection): Promise<News> {
  try {
    const answer = await api<{ section: { id: string; name: string } }>(
      `/api/sections/${section.id}/duplicate`,
      { method: "POST", body: { id: crypto.randomUUID() } },
    );
    return {
      text: `${section.name} is copied, as a draft.`,
      isFailure: false,
      undo: null,
      opens: answer.section,
    };
  } catch (error) {
    if (problemOf(error).status !== 404) throw error;
    return gone(section);
  }
}

const failure = (text: string): News => ({ text, isFailure: true, undo: null, opens: null });

const gone = ({ name }: ListedSection): News =>
  failure(`${name} is not there any more: deleted in another tab or by someone else.`);

function changeWords(error: unknown): string {
  return problemOf(error).extra["isSent"] === true
    ? "It may have been done all the same: look at the list again."
    : "Nothing was changed.";
}
