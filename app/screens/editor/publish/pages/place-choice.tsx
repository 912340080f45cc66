import { Fragment, type ReactNode } from "react";
import { TakeOff } from "./take-off.tsx";
import type { After, ThemePage } from "./page-types.ts";

type PageSection = ThemePage["sections"][number];

/** The page from top to bottom, with a place to choose between its sections. */
export function PlaceChoice(props: {
  sectionId: string;
  sectionName: string;
  page: ThemePage;
  isLive: boolean;
  after: After;
  onPlace(after: After): void;
  onTakenOff(): void;
}) {
  const { page, after } = props;
  const place = (value: After, label: string) => (
    <label className={value === after ? "place is-chosen" : "place"}>
      <input
        type="radio"
        name="place"
        checked={value === after}
        onChange={() => props.onPlace(value)}
      />
      <span className="place-label">{value === after ? props.sectionName : label}</span>
      {value === after && <span className="visually-hidden">{label}</span>}
    </label>
  );
  return (
    <fieldset className="place-choice">
      <legend>Place on the {page.name.charAt(0).toLowerCase() + page.name.slice(1)}</legend>
      <p className="place-hint">
        The sections are listed as they stand on the page. Choose where it goes.
      </p>
      <div className="place-list">
        {place(null, page.sections.length === 0 ? "As the only section" : "On top")}
        {page.sections.map((section) => (
          <Fragment key={section.key}>
            <Standing section={section}>
              {section.placementId !== null && (
                <TakeOff
                  sectionId={props.sectionId}
                  placementId={section.placementId}
                  pageName={page.name}
                  isLive={props.isLive}
                  onDone={props.onTakenOff}
                />
              )}
            </Standing>
            {place(section.key, `After ${section.name}`)}
          </Fragment>
        ))}
      </div>
    </fieldset>
  );
}

function Standing({ section, children }: { section: PageSection; children: ReactNode }) {
  return (
    <div className={section.isHidden ? "page-section is-hidden" : "page-section"}>
      <div className="page-section-name">
        <span>
          <b>{section.name}</b>
          {section.detail !== null && <small>{section.detail}</small>}
        </span>
        {section.isThis && <s-badge tone="success">This section</s-badge>}
        {section.isHidden && <s-badge>Hidden</s-badge>}
      </div>
      {children}
    </div>
  );
}
