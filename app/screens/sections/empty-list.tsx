import { listAddress, type SectionsPage } from "./sections-page.ts";

/** Nothing at all, nothing in this tab, or nothing that was searched for: three different things. */
export function EmptyList({ page }: { page: SectionsPage }) {
  const { query, counts, total } = page;
  if (query.search !== "" && total === 0)
    return (
      <div className="list-empty">
        <h2>No section matches “{query.search}”</h2>
        <p>Names and requests were searched{inTab(query.status)}.</p>
        <div>
          <s-button href={listAddress(query, { search: "" })}>Clear search</s-button>
        </div>
      </div>
    );
  if (total > 0)
    return (
      <div className="list-empty">
        <h2>This page is empty</h2>
        <div>
          <s-button href={listAddress(query, {})}>First page</s-button>
        </div>
      </div>
    );
  if (query.status !== "all" && counts.all + counts.archive > 0)
    return (
      <div className="list-empty">
        <h2>{NOTHING_IN[query.status]}</h2>
        <div>
          <s-button href="/app/sections">All sections</s-button>
        </div>
      </div>
    );
  return <NoSections hasArchive={counts.archive > 0} />;
}

function NoSections({ hasArchive }: { hasArchive: boolean }) {
  return (
    <div className="list-empty">
      <h2>{hasArchive ? "All sections are archived" : "Describe your first section"}</h2>
      <p>
        Say what you want to show. You see it with your own products and in your theme’s colors
        before anything is published.
      </p>
      <div>
        <s-button href="/app/templates">Browse templates</s-button>
        <s-button href="/app/sections/new">New section</s-button>
      </div>
    </div>
  );
}

const NOTHING_IN = {
  draft: "No drafts",
  active: "No section is on a theme",
  inactive: "No section was removed from its theme",
  archive: "The archive is empty",
};

function inTab(status: SectionsPage["query"]["status"]): string {
  if (status === "all") return ", the archive not";
  return status === "archive" ? " in the archive" : ` among ${status} sections`;
}
