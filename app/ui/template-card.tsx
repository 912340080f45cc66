import { SectionThumbnail } from "./section-thumbnail.tsx";
import type { LoadedPreview } from "./section-preview/use-preview-data.ts";
import "./template-card.css";

export type TemplateOnCard = { slug: string; title: string; category: string; code: string };

/** A template as it would look in the shop's theme; using it makes a section at once. */
export function TemplateCard(props: {
  template: TemplateOnCard;
  preview: LoadedPreview;
  /** Under the title; the category unless something better is known. */
  details?: string;
  /** Of the title: 2 where the cards stand right under the page's. */
  level?: 2 | 3;
  isBusy: boolean;
  onUse(slug: string): void;
}) {
  const { template, preview, level = 3 } = props;
  const Heading = `h${level}` as const;
  return (
    <li className="template-card">
      <button
        type="button"
        aria-label={`Use the template ${template.title}`}
        aria-disabled={props.isBusy}
        onClick={() => !props.isBusy && props.onUse(template.slug)}
      >
        <SectionThumbnail code={template.code} preview={preview} />
        <span className="template-use" aria-hidden="true">
          <span>Use this template</span>
        </span>
      </button>
      <Heading>{template.title}</Heading>
      <p className="part-note">{props.details ?? template.category}</p>
    </li>
  );
}
