import { SectionThumbnail } from "#app/ui/section-thumbnail.tsx";
import type { LoadedPreview } from "#app/ui/section-preview/use-preview-data.ts";
import { hasNoSections, listAddress, type SectionsPage } from "./sections-page.ts";

/** Nothing at all, nothing in this tab, or nothing that was searched for: three different things. */
export function EmptyList({ page, preview }: { page: SectionsPage; preview: LoadedPreview }) {
  const { query, total } = page;
  const elsewhere = foundElsewhere(page);
  if (hasNoSections(page)) return <NoSections page={page} preview={preview} />;
  if (query.search !== "" && total === 0)
    return (
      <div className="list-empty">
        <h2>No section matches “{query.search}”</h2>
        <p>Names and requests were searched{inTab(query.status)}.</p>
        <div>
          <s-button href={listAddress(query, { search: "" })}>Clear search</s-button>
          {elsewhere && (
            <s-button href={listAddress(query, { status: elsewhere.status })}>
              {`${elsewhere.count} in ${elsewhere.title}`}
            </s-button>
          )}
        </div>
      </div>
    );
  if (total > 0)
    return (
      <div className="list-empty">
        <h2>There is no page {query.page.toLocaleString("en")}</h2>
        <p>
          {total === 1 ? "One section is" : `${total.toLocaleString("en")} sections are`} on{" "}
          {page.totalPages === 1 ? "one page" : `${page.totalPages} pages`}.
        </p>
        <div>
          <s-button href={listAddress(query, { page: page.totalPages })}>Last page</s-button>
        </div>
      </div>
    );
  const goTo = query.status === "all" ? "archive" : "all";
  return (
    <div className="list-empty">
      <h2>{NOTHING_IN[query.status]}</h2>
      <div>
        <s-button href={listAddress(query, { status: goTo })}>
          {goTo === "all" ? "All sections" : "Open the archive"}
        </s-button>
      </div>
    </div>
  );
}

function NoSections({ page, preview }: { page: SectionsPage; preview: LoadedPreview }) {
  return (
    <div className="list-empty">
      <div className="list-fan" aria-hidden="true">
        {page.samples.map(({ slug, code }) => (
          <SectionThumbnail key={slug} code={code} preview={preview} />
        ))}
      </div>
      <h2>Describe your first section</h2>
      <p>
        Say what you want to show. You see it with your own products and in your theme’s colors
        before anything is published.
      </p>
      <div>
        <s-button href="/app/templates">Browse templates</s-button>
        <s-button variant="primary" href="/app/sections/new">
          New section
        </s-button>
      </div>
    </div>
  );
}

/** The tab to look in when this one has nothing. */
function foundElsewhere({ query, counts }: SectionsPage) {
  if (query.status !== "all" && counts.all > 0)
    return { status: "all" as const, title: "All", count: counts.all };
  if (query.status !== "archive" && counts.archive > 0)
    return { status: "archive" as const, title: "the archive", count: counts.archive };
  return null;
}

const NOTHING_IN = {
  all: "All sections are archived",
  draft: "No drafts",
  active: "No section is on a theme",
  inactive: "No section was removed from its theme",
  archive: "The archive is empty",
};

function inTab(status: SectionsPage["query"]["status"]): string {
  if (status === "all") return " outside the archive";
  return status === "archive" ? " in the archive" : ` among ${status} sections`;
}
