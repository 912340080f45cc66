/** What theme-check found, as it leaves the child process; offsets in the code. */
export type Offence = {
  check: string;
  severity: "error" | "warning";
  message: string;
  start: number;
  end: number;
};

/** `syntax` asks for no more than whether Shopify's parser takes the code. */
export type CheckDepth = "all" | "syntax";

export type CheckRequest = { id: number; code: string; depth: CheckDepth };

export type CheckAnswer =
  | { kind: "offences"; id: number; offences: Offence[] }
  | { kind: "failed"; id: number; reason: string };
