import { Link } from "react-router";
import { TemplateCard } from "#app/ui/template-card.tsx";
import { useStartSection } from "#app/ui/use-start-section.ts";
import type { LoadedPreview } from "#app/ui/section-preview/use-preview-data.ts";
import type { HomePage } from "./home-screen.tsx";

/** Where the recent sections will stand. */
export function TemplatesToStartFrom(props: { page: HomePage; preview: LoadedPreview }) {
  const { page, preview } = props;
  const { isStarting, problem, fromTemplate } = useStartSection();
  return (
    <s-section accessibilityLabel="Or start from a template">
      <div className="part">
        <div className="part-head" style={{ marginBlockEnd: 12 }}>
          <h2>Or start from a template, free</h2>
          <Link to="/app/templates">All {page.templateCount} templates</Link>
        </div>
        {problem && (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
        <ul className="template-grid">
          {page.templates.map((template) => (
            <TemplateCard
              key={template.slug}
              template={template}
              preview={preview}
              isBusy={isStarting}
              onUse={(slug) => void fromTemplate(slug)}
            />
          ))}
        </ul>
      </div>
    </s-section>
  );
}
