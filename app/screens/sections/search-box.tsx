import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useNavigate } from "react-router";
import type { SectionListQuery } from "#app/http/section-list-query.server.ts";
import { listAddress } from "./sections-page.ts";

const SEARCH_DELAY_IN_MS = 300;

/** Searches while one types, without a step in the history for each letter. "/" leads here, Escape clears. */
export function SearchBox({ query }: { query: SectionListQuery }) {
  const [text, setText] = useState(query.search);
  const navigate = useNavigate();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(query);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    latest.current = query;
  }, [query]);
  // "Clear search" and the way back change the address from elsewhere.
  useEffect(() => {
    if (document.activeElement !== box.current) setText(query.search);
  }, [query.search]);
  useSlash(() => box.current?.select());
  const search = (words: string) => {
    clearTimeout(timer.current);
    void navigate(listAddress(latest.current, { search: words.trim() }), {
      replace: true,
      preventScrollReset: true,
    });
  };
  const clear = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    setText("");
    search("");
  };
  return (
    <form
      role="search"
      className="list-search"
      onSubmit={(event) => {
        event.preventDefault();
        search(text);
      }}
    >
      <s-icon type="search" size="small" />
      <input
        ref={box}
        type="search"
        aria-label="Search sections"
        aria-keyshortcuts="/"
        placeholder="Search sections"
        maxLength={200}
        value={text}
        onKeyDown={clear}
        onChange={({ currentTarget: { value } }) => {
          setText(value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => search(value), SEARCH_DELAY_IN_MS);
        }}
      />
    </form>
  );
}

/** Calls on "/", unless somebody is writing. */
function useSlash(onSlash: () => void): void {
  const call = useRef(onSlash);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented);
      if (event.key !== "/" || !isPlain || isWriting(document.activeElement)) return;
      event.preventDefault();
      call.current();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

function isWriting(element: Element | null): boolean {
  return element?.matches("input:not([type=checkbox]), textarea, select, s-modal") ?? false;
}
