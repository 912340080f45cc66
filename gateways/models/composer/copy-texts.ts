import type { CopyTexts } from "./default-copy.ts";
import { faqCopy } from "./faq-copy.ts";
import { testimonialsCopy } from "./testimonials-copy.ts";

/** Default words by archetype: believable, without claims about quality, price or stock. */
export const copyTexts: Record<string, CopyTexts> = {
  hero: {
    headings: {
      professional: ["Considered pieces for every day", "Introducing {subject}"],
      casual: ["New things. Have a look", "Say hello to {subject}"],
      friendly: ["Made for the long way home", "Come and meet {subject}"],
    },
  },
  "product-grid": {
    headings: {
      professional: ["Selected products", "{subject}"],
      casual: ["Pick a favorite", "Pick {subject}"],
      friendly: ["Featured products", "Take a look at {subject}"],
    },
  },
  testimonials: testimonialsCopy,
  faq: faqCopy,
  "image-with-text": {
    headings: {
      professional: ["How we work", "The thinking behind {subject}"],
      casual: ["Hi, this is us", "The story of {subject}"],
      friendly: ["Made slowly, used daily", "The story behind {subject}"],
    },
  },
  "feature-columns": {
    headings: {
      professional: ["What you can rely on", "What sets {subject} apart"],
      casual: ["The short version", "Why you'll like {subject}"],
      friendly: ["Why people come back", "Why people like {subject}"],
    },
    blocks: [
      {
        icon: "leaf",
        heading: "Materials you can name",
        text: "Say what it is made of, and where that comes from.",
      },
      {
        icon: "truck",
        heading: "Sent within days",
        text: "Say when orders leave you, and how they travel.",
      },
      {
        icon: "chat",
        heading: "People who answer",
        text: "Say when you answer messages, and who writes.",
      },
      {
        icon: "return",
        heading: "Room to change your mind",
        text: "Say how returns work in one sentence.",
      },
      {
        icon: "shield",
        heading: "A promise that holds",
        text: "Say what you repair or replace, and for how long.",
      },
      {
        icon: "heart",
        heading: "Made by few hands",
        text: "Say who makes it, and how many there are.",
      },
    ],
  },
  steps: {
    headings: {
      professional: ["How it works", "Step by step: {subject}"],
      casual: ["Easy as this", "{subject}, step by step"],
      friendly: ["How it works", "From us to you: {subject}"],
    },
  },
  stats: {
    headings: {
      professional: ["Key figures", "{subject} in figures"],
      casual: ["Some numbers", "{subject} by the numbers"],
      friendly: ["A small studio in numbers", "{subject} in numbers"],
    },
  },
  "rich-text": {
    headings: {
      professional: ["Fewer things, chosen with care", "{subject}"],
      casual: ["Here's the thing", "Let's talk about {subject}"],
      friendly: ["Fewer things, chosen with care", "A few words about {subject}"],
    },
  },
  newsletter: {
    headings: {
      professional: ["Stay informed", "News about {subject}"],
      casual: ["Don't be a stranger", "All the news on {subject}"],
      friendly: ["First to know", "First to know about {subject}"],
    },
  },
  "contact-form": {
    headings: {
      professional: ["Contact us", "Contact us about {subject}"],
      casual: ["Say hello", "Ask us about {subject}"],
      friendly: ["Write to us", "Write to us about {subject}"],
    },
  },
  "collection-list": {
    headings: {
      professional: ["Shop by collection", "Collections of {subject}"],
      casual: ["Have a browse", "Browse {subject}"],
      friendly: ["Shop by collection", "Find {subject}"],
    },
  },
  "logo-wall": {
    headings: {
      professional: ["Our partners", "Partners in {subject}"],
      casual: ["In good company", "Friends of {subject}"],
      friendly: ["Seen in good company", "Who carries {subject}"],
    },
  },
  pricing: {
    headings: {
      professional: ["Plans and prices", "Plans for {subject}"],
      casual: ["Pick one", "Pick {subject}"],
      friendly: ["Choose what fits", "Choose {subject}"],
    },
  },
};
