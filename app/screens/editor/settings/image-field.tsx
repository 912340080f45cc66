import { textOf, type FieldProps } from "./field-props.ts";

/** Pictures from the shop's files, for the preview; after publishing they are chosen in the theme editor. */
export function ImageField({ value, data, inputId, onChange }: FieldProps) {
  const images = data?.store.images ?? [];
  const chosen = images.find(({ id, src }) => id === value || src === value);
  return (
    <div className="image-field">
      {chosen && <img src={chosen.src} alt={chosen.alt} width={64} height={64} />}
      <select
        id={inputId}
        className="setting-input"
        value={textOf(chosen?.id)}
        disabled={images.length === 0}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">{images.length === 0 ? "No pictures in Files" : "No picture"}</option>
        {images.map(({ id, alt, src }) => (
          <option key={id} value={id}>
            {alt || src.split("/").at(-1)}
          </option>
        ))}
      </select>
    </div>
  );
}
