import type { newSectionPage } from "#app/new-section-page.server.ts";
import { PromptBox } from "#app/ui/prompt-box.tsx";
import { TemplateCard } from "#app/ui/template-card.tsx";
import { useStartSection } from "#app/ui/use-start-section.ts";
import { usePreviewData } from "#app/ui/section-preview/use-preview-data.ts";
import { starters } from "../home/starters.ts";

export type NewSectionPage = Awaited<ReturnType<typeof newSectionPage>>;

/** A section from words, or from a template. */
export function NewSectionScreen(page: NewSectionPage) {
  const preview = usePreviewData();
  const { isStarting, problem, fromTemplate } = useStartSection();
  return (
    <s-page heading="New section">
      <s-link slot="breadcrumb-actions" href="/app/sections">
        Sections
      </s-link>
      <s-section heading="What do you want to add to your store?">
        <PromptBox
          allowance={page.allowance}
          defaults={page.settings}
          now={page.now}
          starters={starters}
          hasFocus
        />
        <div className="part part-note">Model: {page.modelLabel}</div>
      </s-section>
      <s-section heading="Or start from a template">
        <div className="part">
          <p className="part-note" style={{ marginBlockEnd: 12 }}>
            The first version of a template is free and is not counted.
          </p>
          {problem && (
            <p className="field-error" role="alert">
              {problem}
            </p>
          )}
          <ul className="template-grid template-grid--large">
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
    </s-page>
  );
}
