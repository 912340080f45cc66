import { useEffect, useRef, useState } from "react";
import { Link, useNavigate } from "react-router";
import type { SectionListQuery } from "#app/http/section-list-query.server.ts";
import { hasNoSections, listAddress, type SectionsPage } from "./sections-page.ts";

const SEARCH_DELAY_IN_MS = 300;

const TABS: { status: SectionListQuery["status"]; title: string }[] = [
  { status: "all", title: "All" },
  { status: "draft", title: "Draft" },
  { status: "active", title: "Active" },
  { status: "inactive", title: "Inactive" },
  { status: "archive", title: "Archive" },
];

const SORTS: { sort: SectionListQuery["sort"]; title: string }[] = [
  { sort: "newest", title: "Newest" },
  { sort: "oldest", title: "Oldest" },
  { sort: "updated", title: "Last edited" },
  { sort: "name", title: "Name" },
];

/** Filter by status, search and sort. */
export function ListBar({ page }: { page: SectionsPage }) {
  const { query, counts } = page;
  const navigate = useNavigate();
  return (
    <div className="list-bar">
      <nav aria-label="Filter by status">
        {TABS.map(({ status, title }) => (
          <Link
            key={status}
            to={listAddress(query, { status })}
            {...(status === query.status ? { "aria-current": "page" as const } : {})}
          >
            {title} <span>{counts[status]}</span>
          </Link>
        ))}
      </nav>
      {!hasNoSections(page) && (
        <>
          <Search query={query} />
          <label className="ghost-select ghost-select--boxed">
            <span>Sort</span>
            <select
              value={query.sort}
              onChange={(event) => {
                const chosen = SORTS.find(({ sort }) => sort === event.currentTarget.value);
                if (chosen) void navigate(listAddress(query, { sort: chosen.sort }));
              }}
            >
              {SORTS.map(({ sort, title }) => (
                <option key={sort} value={sort}>
                  {title}
                </option>
              ))}
            </select>
            <s-icon type="chevron-down" size="small" />
          </label>
        </>
      )}
    </div>
  );
}

/** Searches while one types, without a step in the history for each letter. */
function Search({ query }: { query: SectionListQuery }) {
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
  const search = (words: string) => {
    clearTimeout(timer.current);
    void navigate(listAddress(latest.current, { search: words.trim() }), {
      replace: true,
      preventScrollReset: true,
    });
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
        placeholder="Search sections"
        maxLength={200}
        value={text}
        onChange={({ currentTarget: { value } }) => {
          setText(value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => search(value), SEARCH_DELAY_IN_MS);
        }}
      />
    </form>
  );
}
