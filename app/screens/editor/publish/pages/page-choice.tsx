import { useId, useState } from "react";
import type { ThemePage } from "./page-types.ts";

/** A longer list can be searched. */
const SHORT_LIST = 8;

/** The theme's pages; those that take no section stand below, with the reason. */
export function PageChoiceField(props: {
  pages: ThemePage[];
  template: string | null;
  onPage(template: string): void;
  onOpenThemeEditor(template: string): void;
}) {
  const { pages, template } = props;
  const [search, setSearch] = useState("");
  const searchId = useId();
  const usable = pages.filter(({ refusal }) => refusal === null);
  const words = search.trim().toLowerCase();
  const found = usable.filter(({ name }) => name.toLowerCase().includes(words));
  return (
    <fieldset className="page-choice">
      <legend>Page</legend>
      {usable.length > SHORT_LIST && (
        <>
          <label className="visually-hidden" htmlFor={searchId}>
            Search pages
          </label>
          <input
            id={searchId}
            className="setting-input"
            type="search"
            placeholder="Search pages"
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </>
      )}
      <div className="page-choice-list">
        {found.map((page) => (
          <label key={page.template} className={page.template === template ? "is-chosen" : ""}>
            <input
              type="radio"
              name="page"
              checked={page.template === template}
              onChange={() => props.onPage(page.template)}
            />
            <span>{page.name}</span>
            {page.sections.some(({ isThis }) => isThis) && (
              <s-badge tone="success">Has this section</s-badge>
            )}
          </label>
        ))}
        {found.length === 0 && <p className="page-choice-empty">No page is called so.</p>}
      </div>
      <OtherPages
        pages={pages.filter(({ refusal }) => refusal !== null)}
        onOpen={props.onOpenThemeEditor}
      />
    </fieldset>
  );
}

function OtherPages({ pages, onOpen }: { pages: ThemePage[]; onOpen(template: string): void }) {
  if (pages.length === 0) return null;
  return (
    <details className="other-pages">
      <summary>
        {pages.length === 1 ? "1 page cannot be used" : `${pages.length} pages cannot be used`}
      </summary>
      <p>In the theme editor, open such a page, choose Add section and pick it from the list.</p>
      <ul>
        {byRefusal(pages).map(([refusal, [first, ...more]]) => (
          <li key={refusal}>
            <b>{[first, ...more].map((page) => page?.name).join(", ")}</b>
            <span>{refusal}</span>
            {first?.fileName.endsWith(".json") && more.length === 0 && (
              <button type="button" className="link-button" onClick={() => onOpen(first.template)}>
                Open theme editor
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Old themes have many pages with one and the same reason. */
function byRefusal(pages: ThemePage[]): [string, ThemePage[]][] {
  const groups = new Map<string, ThemePage[]>();
  for (const page of pages) {
    const reason = page.refusal ?? "";
    groups.set(reason, [...(groups.get(reason) ?? []), page]);
  }
  return [...groups];
}
