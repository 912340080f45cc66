const NOUNS: Record<string, string> = {
  question: "question|faq|q&a|question and answer",
  testimonial: "testimonial|review|quote|opinion|customer review|customer quote|rating",
  review: "testimonial|review|quote",
  quote: "testimonial|review|quote",
  logo: "logo|brand|partner|client",
  feature: "feature|benefit|reason|point|usp|advantage|value|icon",
  column: "column|feature|benefit|reason|point|card",
  step: "step|stage|phase",
  stat: "stat|statistic|number|figure|fact|metric",
  plan: "plan|tier|package|price",
  collection: "collection|category|categorie|tile",
  member: "member|person|people|team member|employee",
  image: "image|picture|photo",
  message: "message|announcement",
  event: "event|milestone|date|year",
  row: "row|line",
};

/** The words for a type of block in a merchant's mouth, singular, as alternatives of a pattern. */
export function blockNouns(type: string): string {
  return NOUNS[type] ?? type.replace(/[^a-z0-9]+/gi, " ").toLowerCase();
}
