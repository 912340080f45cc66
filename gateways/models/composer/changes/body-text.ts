import type { Change } from "../change.ts";
import { findText } from "../find-settings.ts";
import { cleanText } from "../merchant-text.ts";
import { quoteFor } from "../request-text.ts";
import { setText } from "../set-text.ts";

/** "With the text …", "change the subtitle to …". */
export const bodyText: Change = (request) => {
  const words = quoteFor(request, "text");
  if (words === undefined) return null;
  return (section) => {
    const place = findText(section);
    if (!place)
      return { kind: "unable", said: "This section has no text besides its heading and blocks." };
    const changed = setText(section, place, words);
    if (changed.code === section.code)
      return { kind: "already", said: "The text already says that." };
    return { kind: "changed", section: changed, said: `the text says “${cleanText(words)}”` };
  };
};
