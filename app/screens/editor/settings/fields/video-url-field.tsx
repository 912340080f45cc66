import { videoAddress } from "#liquid/schema/video-address.ts";
import { textOf, type FieldProps } from "../field-props.ts";

const HOSTS = { youtube: "YouTube", vimeo: "Vimeo" } as const;

/** The address of a video elsewhere; nothing is fetched from there to show it. */
export function VideoUrlField({
  definition,
  value,
  inputId,
  describedBy,
  isFlawed,
  onChange,
}: FieldProps) {
  const text = textOf(value);
  const video = videoAddress(text);
  const accepted = (["youtube", "vimeo"] as const).filter(
    (host) => definition.accept?.includes(host) ?? true,
  );
  return (
    <>
      <input
        id={inputId}
        className="setting-input"
        inputMode="url"
        spellCheck={false}
        value={text}
        placeholder={
          definition.placeholder ??
          `Link of a ${accepted.map((host) => HOSTS[host]).join(" or ")} video`
        }
        aria-describedby={describedBy}
        aria-invalid={isFlawed}
        onChange={(event) => onChange(event.currentTarget.value.trim())}
      />
      {video && !isFlawed && (
        <p className="video-line">
          <s-icon type="play" size="small" />
          {HOSTS[video.host]} video {video.id}
        </p>
      )}
    </>
  );
}
