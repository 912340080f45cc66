import { useState } from "react";
import { RemoveFromThemes } from "./remove-from-themes.tsx";
import { RollBack } from "./roll-back.tsx";

type TakeBackProps = {
  sectionId: string;
  publicationId: string;
  themeId: string;
  hasBackup: boolean;
  isLive: boolean;
  /** Of the version that stands there, for words about it. */
  number: number | undefined;
  onDone(): void;
};

/** Puts back what a publication replaced, or takes the section out of the theme; one is asked at a time. */
export function TakeBack(props: TakeBackProps) {
  const [asked, setAsked] = useState<"roll-back" | "remove" | null>(null);
  const theme = props.isLive ? "live theme" : "theme";
  if (asked === "roll-back")
    return (
      <RollBack {...props} onRemove={() => setAsked("remove")} onKeep={() => setAsked(null)} />
    );
  if (asked === "remove")
    return (
      <RemoveFromThemes
        sectionId={props.sectionId}
        themeId={props.themeId}
        button={`Remove from ${theme}`}
        onDone={props.onDone}
        onKeep={() => setAsked(null)}
      />
    );
  return (
    <>
      {props.hasBackup && (
        <s-button onClick={() => setAsked("roll-back")}>Roll back {theme}</s-button>
      )}
      <s-button onClick={() => setAsked("remove")}>Remove from {theme}</s-button>
    </>
  );
}
