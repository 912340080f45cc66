import type { CopyTexts } from "./default-copy.ts";

/** Questions that shops get; the answers say what to write there. */
export const faqCopy: CopyTexts = {
  headings: {
    professional: ["Frequently asked questions", "Questions about {subject}"],
    casual: ["You ask, we answer", "All about {subject}"],
    friendly: ["Good to know", "Good to know about {subject}"],
  },
  text: "Can't find your answer? Send us a message.",
  blocks: [
    {
      heading: "How long does delivery take?",
      answer: "Write how long it takes to each region, and when you hand parcels over.",
    },
    {
      heading: "Can I return an order?",
      answer: "Say how many days customers have, and who pays for the way back.",
    },
    {
      heading: "Which payment methods do you accept?",
      answer: "List the cards and wallets that your checkout offers.",
    },
    {
      heading: "How do I choose my size?",
      answer: "Link to your size guide, and say what to do between two sizes.",
    },
    {
      heading: "How do I care for my order?",
      answer: "Two or three sentences on cleaning and storing are enough.",
    },
    {
      heading: "Where are you based?",
      answer: "Name your town, and whether customers can visit you.",
    },
    { heading: "Do you ship abroad?", answer: "List the countries, and say who pays duties." },
    {
      heading: "How can I reach you?",
      answer: "Give your address and the hours in which you answer.",
    },
  ],
};
