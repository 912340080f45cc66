import { LIQUID_MARK } from "../../source/html-elements.ts";
import type { Problem } from "../../problem.ts";
import type { SectionSource } from "../../source/section-source.ts";
import { textPieces } from "../../source/text-pieces.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const CODE = "FixedCurrency";
/** Longer Liquid is not looked through. */
const LONGEST_MARKUP = 1_000;
const SIGN = /[$€£¥₹₩₽₺]|\b(?:USD|EUR|GBP)\b/;
const AMOUNT = /(?:[$€£¥₹₩₽₺]|\b(?:USD|EUR|GBP))\s?\d|\d\s?(?:[€£¥₹₩₽₺]|(?:USD|EUR|GBP)\b)/;
const PRICE_IN_CENTS =
  /\b\w*price\w*[^|]*\|\s*(?:divided_by\s*:\s*100(?:\.0)?\b|times\s*:\s*0\.01\b)/;
const SIGN_IN_LIQUID = /price[\s\S]*\|\s*(?:prepend|append)\s*:\s*["']\s*[$€£¥₹₩₽₺]/;

export const fixedCurrency: Rule = {
  code: CODE,
  severity: "error",
  detail:
    "Prices are printed by the money filters, which know the shopper's currency and its decimals.",
  check(source) {
    return [...inText(source), ...inLiquid(source)];
  },
};

function inText(source: SectionSource): Problem[] {
  return textPieces(source).flatMap((piece) => {
    if (!SIGN.test(piece.text)) return [];
    const touchesPrice = pricesBeside(source, piece);
    if (!touchesPrice && !AMOUNT.test(piece.text)) return [];
    return problemAt(source, piece, {
      code: CODE,
      severity: touchesPrice ? "error" : "warning",
      message: "Shoppers pay in other currencies too: leave the sign to the price's own format.",
    });
  });
}

/** A sign alone, right before or behind a printed price. */
function pricesBeside(
  { code, markup }: SectionSource,
  { text, start, end }: { text: string; start: number; end: number },
): boolean {
  if (text.length > 4) return false;
  const isBefore = markup[end] === LIQUID_MARK && /^\{\{[^}]*price/.test(code.slice(end, end + 80));
  const behind = code.slice(Math.max(0, start - 80), start);
  return isBefore || /\{\{[^{}]*price[^{}]*\}\}\s*$/.test(behind);
}

function inLiquid(source: SectionSource): Problem[] {
  return source.tokens
    .filter(({ markup }) => markup.length < LONGEST_MARKUP && markup.includes("price"))
    .filter(({ markup }) => PRICE_IN_CENTS.test(markup) || SIGN_IN_LIQUID.test(markup))
    .map((token) =>
      problemAt(source, token, {
        code: CODE,
        severity: token.kind === "output" ? "error" : "warning",
        message:
          "This price is wrong in currencies without cents and with another sign. Print it with money.",
      }),
    );
}
