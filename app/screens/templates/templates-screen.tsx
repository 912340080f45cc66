import { Link, useSearchParams } from "react-router";
import type { Archetype } from "#library/archetypes.ts";
import { TemplateCard } from "#app/ui/template-card.tsx";
import { useStartSection } from "#app/ui/use-start-section.ts";
import { usePreviewData } from "#app/ui/section-preview/use-preview-data.ts";
import "./templates.css";

/** Chosen by eye: every template drawn in the shop's own theme. The category stands in the address. */
export function TemplatesScreen({ templates }: { templates: Archetype[] }) {
  const preview = usePreviewData();
  const [search] = useSearchParams();
  const { isStarting, problem, fromTemplate } = useStartSection();
  const categories = [...new Set(templates.map(({ category }) => category))];
  const chosen = categories.find((category) => category === search.get("category")) ?? null;
  const shown = templates.filter(({ category }) => chosen === null || category === chosen);
  return (
    <s-page heading="Templates">
      <section className="part gallery" aria-label="Templates">
        <Categories categories={categories} chosen={chosen} />
        <p className="part-note">
          Drawn in your theme, with your own products. The first version is free and is not counted.
        </p>
        {preview.kind === "failed" && (
          <s-banner tone="warning" heading={preview.reason}>
            Templates are shown without pictures.
            <s-button slot="secondary-actions" onClick={preview.retry}>
              Try again
            </s-button>
          </s-banner>
        )}
        {problem && (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
        <ul className="template-grid template-grid--large">
          {shown.map((template) => (
            <TemplateCard
              key={template.slug}
              template={template}
              level={2}
              preview={preview}
              details={`${template.category}. ${template.description}`}
              isBusy={isStarting}
              onUse={(slug) => void fromTemplate(slug)}
            />
          ))}
        </ul>
      </section>
    </s-page>
  );
}

function Categories(props: { categories: string[]; chosen: string | null }) {
  return (
    <nav className="gallery-categories" aria-label="Category">
      {[null, ...props.categories].map((category) => (
        <Link
          key={category ?? ""}
          to={category === null ? "/app/templates" : `?category=${category}`}
          className="choice-chip"
          preventScrollReset
          {...(category === props.chosen ? { "aria-current": "page" as const } : {})}
        >
          {category ?? "All"}
        </Link>
      ))}
    </nav>
  );
}
