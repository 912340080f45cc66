/** Dollars for a million tokens, which is also micro-dollars for one token. */
export type Price = {
  inputPerMillion: number;
  outputPerMillion: number;
  /** First day, UTC, on which the price holds; absent when it held before it was read. */
  from?: string;
};

type PriceEntry = {
  /** Oldest first. */
  prices: Price[];
  /** The page that states the price, and the day on which it did. */
  source: string;
  readOn: string;
};

const GOOGLE_PRICES = "https://ai.google.dev/gemini-api/docs/pricing";

/** Google's paid tier for text and images, thoughts counted as output. What is not here has no known price. */
const entries: Record<string, PriceEntry> = {
  "google:gemini-3.8-flash": {
    prices: [
      { inputPerMillion: 0.75, outputPerMillion: 3.75 },
      { inputPerMillion: 1.5, outputPerMillion: 7.5, from: "2027-01-01" },
    ],
    source: GOOGLE_PRICES,
    readOn: "2026-10-07",
  },
  "google:gemini-3.5-flash": {
    prices: [{ inputPerMillion: 1.5, outputPerMillion: 9 }],
    source: GOOGLE_PRICES,
    readOn: "2026-10-07",
  },
  "google:gemini-3.5-flash-lite": {
    prices: [{ inputPerMillion: 0.3, outputPerMillion: 2.5 }],
    source: GOOGLE_PRICES,
    readOn: "2026-10-07",
  },
  "google:gemini-2.5-flash": {
    prices: [{ inputPerMillion: 0.3, outputPerMillion: 2.5 }],
    source: GOOGLE_PRICES,
    readOn: "2026-10-07",
  },
};

/** The price of a model on a day; null when it is not known. */
export function findPrice(modelId: string, now: Date): Price | null {
  const entry = Object.hasOwn(entries, modelId) ? entries[modelId] : undefined;
  const today = now.toISOString().slice(0, 10);
  return entry?.prices.findLast(({ from }) => from === undefined || from <= today) ?? null;
}
