import type { ElementPicking } from "../picking/use-element-picking.ts";
import type { Instead, Trouble } from "./live-section.tsx";
import type { PreviewProps } from "./preview-pane.tsx";
import type { Held } from "./sheet.tsx";

const INSTEAD: Record<Instead, string> = {
  "an earlier state": "The last state that worked is shown.",
  nothing: "The section is shown again when this is put right.",
};

export function TroubleBar({ words, instead, way }: Trouble) {
  return (
    <p className="preview-trouble" role="status">
      <s-icon type="alert-circle" size="small" />
      <span>
        {words} {instead && INSTEAD[instead]}
      </span>
      {way && (
        <button type="button" className="link-button" onClick={way.go}>
          {way.label}
        </button>
      )}
    </p>
  );
}

/** What the preview stands for while it is not what it will be. */
export function VersionNote({ page, draft, isRunning }: PreviewProps) {
  const number = page.versions[0]?.number;
  if (draft.code !== "" && !isRunning) return null;
  const words =
    draft.code === ""
      ? isRunning
        ? "A sketch. The section appears when it passes the checks."
        : "Describe a section in the chat to see it here."
      : `Showing version ${number}. The new one takes its place when it passes the checks.`;
  return (
    <p className="preview-pill" role="status">
      {isRunning && <span className="spinner" aria-hidden="true" />}
      {words}
    </p>
  );
}

/** What the next click or Enter would pick, said aloud too. */
export function PickNote({ picking }: { picking: ElementPicking }) {
  return (
    <div className="preview-pill preview-pill--pick">
      <span role="status">
        {picking.candidate === null
          ? "Click what you want to talk about, or go to it with Tab and the arrow keys."
          : `${picking.candidate}. Click or press Enter to pick it.`}
      </span>
      <button type="button" onClick={picking.stop}>
        Cancel
      </button>
    </div>
  );
}

export function HeldNote({ note }: { note: Held }) {
  const where = note.address.trim();
  return (
    <p className="preview-pill" role="status">
      <span className="preview-pill-words">
        {note.what === "form"
          ? `This form goes to ${where || "the page that it is on"}. It is not sent from the preview.`
          : `This link goes to ${where || "nowhere yet"}. It is not followed in the preview.`}
      </span>
    </p>
  );
}
