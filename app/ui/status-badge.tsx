type Status = "draft" | "active" | "inactive" | "archive";

const WORDS = {
  draft: { tone: "info", text: "Draft" },
  active: { tone: "success", text: "Active" },
  inactive: { tone: "neutral", text: "Inactive" },
  archive: { tone: "neutral", text: "Archived" },
} as const;

export function StatusBadge({ status }: { status: Status }) {
  const { tone, text } = WORDS[status];
  return <s-badge tone={tone}>{text}</s-badge>;
}
