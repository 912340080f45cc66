import type { ThemeLook } from "#liquid/engine/theme-look.ts";

/** Stands where the first version will: boxes in the theme's colour, at about its height. */
export function PreviewSketch({ look, isRunning }: { look: ThemeLook | null; isRunning: boolean }) {
  const background = look?.colorSchemes[1]?.settings["background"];
  return (
    <div className="preview-sketch" style={background ? { background } : undefined}>
      <div className="sketch-lines" aria-hidden="true">
        <i style={{ width: "30%" }} />
        <i style={{ width: "70%", height: 26 }} />
        <i style={{ width: "80%", height: 26 }} />
        <i style={{ width: "55%" }} />
        <i style={{ width: "100%", height: 96 }} />
        <i style={{ width: "100%", height: 96 }} />
      </div>
      <i className="sketch-tall" aria-hidden="true" />
      <p className="preview-pill" role="status">
        {isRunning ? (
          <>
            <span className="spinner" aria-hidden="true" />
            The section appears here when it passes the checks.
          </>
        ) : (
          "Describe a section in the chat to see it here."
        )}
      </p>
    </div>
  );
}
