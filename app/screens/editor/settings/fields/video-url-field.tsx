import { videoAddress } from "#liquid/schema/video-address.ts";
import { controlProps, textOf, type FieldProps } from "../field-props.ts";

const HOSTS = { youtube: "YouTube", vimeo: "Vimeo" } as const;

/** The address of a video elsewhere; nothing is fetched from there to show it. */
export function VideoUrlField(props: FieldProps) {
  const { definition, value, isFlawed, onChange } = props;
  const text = textOf(value);
  const video = videoAddress(text);
  const accepted = (["youtube", "vimeo"] as const).filter(
    (host) => definition.accept?.includes(host) ?? true,
  );
  return (
    <>
      <input
        {...controlProps(props)}
        className="setting-input"
        inputMode="url"
        spellCheck={false}
        value={text}
        placeholder={
          definition.placeholder ??
          `Link of a ${accepted.map((host) => HOSTS[host]).join(" or ")} video`
        }
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
