import type { DetailedHTMLProps, HTMLAttributes } from "react";

/** App Bridge's own elements, which its types declare for other frameworks only. */
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "s-app-nav": DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
    }
  }
}
