import { Link, useNavigate } from "react-router";
import type { SectionListQuery } from "#app/http/section-list-query.server.ts";
import { SearchBox } from "./search-box.tsx";
import { hasNoSections, listAddress, type SectionsPage } from "./sections-page.ts";

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
          <SearchBox query={query} />
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
