import { Link } from "react-router";
import { SectionThumbnail } from "#app/ui/section-thumbnail.tsx";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { agoWords } from "#app/ui/time-words.ts";
import type { LoadedPreview } from "#app/ui/section-preview/use-preview-data.ts";
import type { HomePage } from "./home-screen.tsx";
import { useRefreshWhile } from "#app/ui/use-refresh-while.ts";
import "./home.css";

type RecentSection = HomePage["recent"][number];

/** The sections worked on last, also the one that is being written. */
export function RecentSections({ page, preview }: { page: HomePage; preview: LoadedPreview }) {
  useRefreshWhile(page.recent.some(({ isRunning }) => isRunning));
  const nowMs = new Date(page.now).getTime();
  return (
    <s-section accessibilityLabel="Recent sections">
      <div className="part recent">
        <div className="part-head">
          <h2>Recent sections</h2>
          <Link to="/app/sections?sort=updated">
            All {page.sectionCount} {page.sectionCount === 1 ? "section" : "sections"}
          </Link>
        </div>
        <ul>
          {page.recent.map((section) => (
            <li key={section.id}>
              <RecentCard section={section} preview={preview} nowMs={nowMs} />
            </li>
          ))}
        </ul>
      </div>
    </s-section>
  );
}

function RecentCard(props: { section: RecentSection; preview: LoadedPreview; nowMs: number }) {
  const { section } = props;
  return (
    <Link to={`/app/sections/${section.id}`} className="recent-card">
      <span className="recent-picture">
        <SectionThumbnail section={section} preview={props.preview} />
        {section.isRunning && (
          <span className="recent-running">
            <s-spinner accessibilityLabel="Running" />
            Writing version {section.versionCount + 1}
          </span>
        )}
      </span>
      <span className="part-head">
        <strong>{section.name}</strong>
        <StatusBadge status={section.status} />
      </span>
      {section.isEdited ? (
        <span className="recent-edited">
          <s-icon type="alert-triangle" tone="caution" size="small" />
          <span>
            Edited in the theme since. <u>Review</u>
          </span>
        </span>
      ) : (
        <span className="part-note">{whatHappened(section, props.nowMs)}</span>
      )}
    </Link>
  );
}

function whatHappened(section: RecentSection, nowMs: number): string {
  const edited = `edited ${agoWords(section.updatedAt, nowMs)}`;
  if (section.versionCount === 0) return `No version yet, ${edited}`;
  if (section.status === "inactive" && section.themeName)
    return `Version ${section.versionCount}, no longer in ${section.themeName}`;
  const place = section.status === "active" && section.themeName ? `, on ${section.themeName}` : "";
  return `Version ${section.versionCount}${place}, ${edited}`;
}
