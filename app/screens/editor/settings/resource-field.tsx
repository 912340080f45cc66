import type { PreviewData } from "#app/ui/section-preview/messages.ts";
import { textOf, type FieldProps } from "./field-props.ts";

type Choice = { value: string; label: string };
type Store = PreviewData["store"];

const CHOICES: Record<string, (store: Store) => Choice[]> = {
  product: ({ products }) => products.map(named),
  collection: ({ collections }) => collections.map(named),
  page: ({ pages }) => pages.map(named),
  blog: ({ blogs }) => blogs.map(named),
  article: ({ blogs }) =>
    blogs.flatMap((blog) =>
      blog.articles.map(({ handle, title }) => ({
        value: `${blog.handle}/${handle}`,
        label: title,
      })),
    ),
  video: ({ videos = [] }) => videos.map(({ id, alt }) => ({ value: id, label: alt || id })),
  link_list: ({ menus }) => menus.map(named),
  product_list: ({ products }) => products.map(named),
  collection_list: ({ collections }) => collections.map(named),
};

export const RESOURCE_TYPES: ReadonlySet<string> = new Set(Object.keys(CHOICES));

/** Something of the shop, by name; lists take several. */
export function ResourceField({ definition, value, data, inputId, onChange }: FieldProps) {
  const choices = data ? (CHOICES[definition.type]?.(data.store) ?? []) : [];
  if (definition.type.endsWith("_list"))
    return (
      <select
        id={inputId}
        className="setting-input"
        multiple
        size={Math.min(6, Math.max(2, choices.length))}
        value={Array.isArray(value) ? value.map(String) : []}
        onChange={(event) =>
          onChange([...event.currentTarget.selectedOptions].map((option) => option.value))
        }
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  return (
    <select
      id={inputId}
      className="setting-input"
      value={textOf(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">Nothing chosen</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

function named({ handle, title }: { handle: string; title: string }): Choice {
  return { value: handle, label: title };
}
