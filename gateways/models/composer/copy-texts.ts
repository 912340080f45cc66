import type { CopyTexts } from "./default-copy.ts";

/** Default words by archetype: believable, without claims about quality, price or stock. */
export const copyTexts: Record<string, CopyTexts> = {
  hero: {
    headings: {
      professional: ["Considered pieces for every day", "Introducing our {subject}"],
      casual: ["New things. Have a look", "Say hello to our {subject}"],
      friendly: ["Made for the long way home", "Come and meet our {subject}"],
    },
    text: "Say what makes this collection worth a look, in one or two short sentences.",
    button: "Shop the collection",
  },
  "product-grid": {
    headings: {
      professional: ["Selected products", "Our {subject}"],
      casual: ["Pick a favorite", "Pick your {subject}"],
      friendly: ["Featured products", "Take a look at our {subject}"],
    },
  },
  testimonials: {
    headings: {
      professional: ["What our customers say", "What customers say about our {subject}"],
      casual: ["Don't just take our word for it", "What people say about our {subject}"],
      friendly: ["Kind words from customers", "Kind words about our {subject}"],
    },
    blocks: [
      {
        quote: "It arrived well packed and looks just like the pictures. I use it every morning.",
        author: "Customer name",
        detail: "City",
      },
      {
        quote: "I had a question about the size and got a clear answer the same day.",
        author: "Second customer",
        detail: "City",
      },
      {
        quote: "Bought one as a present and ended up keeping it. The second one is on its way.",
        author: "Third customer",
        detail: "City",
      },
      {
        quote: "Simple to order, and everything was in the box as described.",
        author: "Fourth customer",
        detail: "City",
      },
      {
        quote: "I have come back three times now. That says it all, I think.",
        author: "Fifth customer",
        detail: "City",
      },
      {
        quote: "The details are what I like most. You can tell that somebody thought about them.",
        author: "Sixth customer",
        detail: "City",
      },
    ],
  },
  faq: {
    headings: {
      professional: ["Frequently asked questions", "Questions about our {subject}"],
      casual: ["You ask, we answer", "All about our {subject}"],
      friendly: ["Good to know", "Good to know about our {subject}"],
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
  },
};
