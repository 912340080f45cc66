import type { EditorPage } from "#app/editor-page.server.ts";
import type { PlanCardProps } from "./plan-card.tsx";
import type { PublishPlan } from "./publish-types.ts";

/** What to know before: problems, scripts, colors, names; then what comes next. */
export function PlanNotes({ value, page }: PlanCardProps & { value: PublishPlan }) {
  const { renamedPrefix, elsewhere } = value;
  const warnings = value.warnings.filter(
    ({ code }) => code !== "live-theme" && code !== "edited-in-theme",
  );
  return (
    <>
      <Problems problems={value.problems} />
      {warnings.map(({ code, message, excerpt }) => (
        <div key={`${code}${excerpt ?? ""}`} className="plan-card-warning">
          <s-icon type="alert-triangle" size="small" />
          <div>
            <p>{message}</p>
            {excerpt !== undefined && (
              <details>
                <summary>{code === "theme-lacks-colors" ? "Show what" : "Show the script"}</summary>
                <pre>{excerpt}</pre>
              </details>
            )}
          </div>
        </div>
      ))}
      <p className="plan-card-note">
        <s-icon type={value.action === "create" ? "theme-edit" : "undo"} size="small" />
        <span>{nextWords(value)}</span>
      </p>
      <p className="plan-card-small">
        {sizeWords(value.size)}
        {renamedPrefix &&
          ` Classes are renamed from ${renamedPrefix.from} to ${renamedPrefix.to}, so that they cannot clash with another section’s.`}
        {elsewhere.map((place) => ` ${elsewhereWords(page, place)}`)}
      </p>
    </>
  );
}

function Problems({ problems }: Pick<PublishPlan, "problems">) {
  const errors = problems.filter(({ severity }) => severity === "error");
  const shown = errors.length > 0 ? errors : problems;
  if (shown.length === 0) return null;
  return (
    <div className={errors.length > 0 ? "publish-problem" : "plan-card-warning"}>
      <s-icon type={errors.length > 0 ? "alert-circle" : "alert-triangle"} size="small" />
      <div>
        <p>
          {errors.length > 0
            ? "This version has errors and cannot be published. Correct them in the code or ask for it in the chat."
            : "The check found no errors, but some things to look at."}
        </p>
        <details>
          <summary>{counted(shown.length, errors.length > 0 ? "error" : "warning")}</summary>
          <ul>
            {shown.map(({ code, line, message }) => (
              <li key={`${code} ${line} ${message}`}>
                Line {line}: {message}
              </li>
            ))}
          </ul>
        </details>
      </div>
    </div>
  );
}

function nextWords({ action, isPublished }: PublishPlan): string {
  if (isPublished) return "There is nothing to publish: the theme has this version, unchanged.";
  return action === "create"
    ? "After publishing, add the section to a page, here or in the theme editor. Until then it is in the theme but on no page."
    : "The file as it is now is kept as a backup. You can put it back at any time, free.";
}

function sizeWords({ bytes, limitInBytes, share }: PublishPlan["size"]): string {
  const percent = share < 0.01 ? "less than 1" : Math.round(share * 100);
  return `${kb(bytes)} of Shopify’s ${kb(limitInBytes)} for a file (${percent}%).`;
}

function kb(bytes: number): string {
  const value = bytes / 1024;
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} KB`;
}

function elsewhereWords(page: EditorPage, place: PublishPlan["elsewhere"][number]): string {
  const number = page.versions.find(({ id }) => id === place.versionId)?.number;
  return `${place.themeName} keeps ${number === undefined ? "another version" : `version ${number}`}.`;
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
