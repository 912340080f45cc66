import { useMediaQuery } from "#app/ui/use-media-query.ts";
import type { Panes } from "./panes.ts";
import { PhonePanes } from "./phone-panes.tsx";
import { ThreePanes } from "./three-panes.tsx";
import { TwoPanes } from "./two-panes.tsx";

/** Three panes side by side; two below 1160 px, where chat and settings share one; tabs on phones. */
export function EditorLayout(panes: Panes) {
  const isPhone = useMediaQuery("(max-width: 719px)");
  const isNarrow = useMediaQuery("(max-width: 1159px)");
  const Layout = isPhone ? PhonePanes : isNarrow ? TwoPanes : ThreePanes;
  return (
    <main className="editor-main">
      <Layout {...panes} />
    </main>
  );
}
