import type { ThemePage } from "./page-types.ts";

/** What is left to do when the section can be added to no page: the theme editor, in words. */
export function NoPages({ pages, onOpen }: { pages: ThemePage[]; onOpen(): void }) {
  return (
    <div className="plan-card-note">
      <s-icon type="theme-edit" size="small" />
      <div>
        <p>
          {pages.length === 0
            ? "This theme has no page that is made of sections."
            : "No page of this theme takes the section from here."}{" "}
          In the theme editor, open the page, choose Add section and pick it from the list.
        </p>
        <ul className="no-pages">
          {pages.map(({ fileName, name, refusal }) => (
            <li key={fileName}>
              <b>{name}</b>: {refusal}
            </li>
          ))}
        </ul>
        <p className="publish-problem-ways">
          <s-button onClick={onOpen}>Open theme editor</s-button>
        </p>
      </div>
    </div>
  );
}
