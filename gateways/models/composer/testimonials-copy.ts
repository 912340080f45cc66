import type { CopyTexts } from "./default-copy.ts";

/** Sample reviews; their authors are placeholders, so that nobody takes them for real. */
export const testimonialsCopy: CopyTexts = {
  headings: {
    professional: ["What our customers say", "What customers say about {subject}"],
    casual: ["Don't just take our word for it", "What people say about {subject}"],
    friendly: ["Kind words from customers", "Kind words about {subject}"],
  },
  blocks: [
    "It arrived well packed and looks just like the pictures. I use it every morning.",
    "I had a question about the size and got a clear answer the same day.",
    "Bought one as a present and ended up keeping it. The second one is on its way.",
    "Simple to order, and everything was in the box as described.",
    "I have come back three times now. That says it all, I think.",
    "The details are what I like most. You can tell that somebody thought about them.",
  ].map((quote, index) => ({
    quote,
    author: `${["First", "Second", "Third", "Fourth", "Fifth", "Sixth"][index] ?? "Another"} customer`,
    detail: "City",
  })),
};
