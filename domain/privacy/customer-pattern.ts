/** How a privacy webhook names a customer; either may be missing. */
export type Customer = { email: string | null; phone: string | null };

const LONGEST_ADDRESS = 254;
/** A number that is written without its country has at least this many digits in common. */
const SUBSCRIBER_DIGITS = 9;
const FEWEST_DIGITS = 8;

/**
 * PostgreSQL's regular expression for texts that hold the address or the number, whichever way it is
 * written; to be compared without case.
 *
 * @returns null when the customer is not named by anything that could be told from other text.
 */
export function customerPattern({ email, phone }: Customer): string | null {
  const patterns = [emailPattern(email?.trim() ?? ""), phonePattern(phone ?? "")];
  return patterns.filter((pattern) => pattern !== null).join("|") || null;
}

function emailPattern(address: string): string | null {
  if (address.length > LONGEST_ADDRESS || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) return null;
  const literal = address.replaceAll(/[^\p{L}\p{N}@]/gu, String.raw`\$&`);
  return String.raw`(?<![[:alnum:]._%+-])${literal}(?![[:alnum:]-]|\.[[:alnum:]])`;
}

function phonePattern(number: string): string | null {
  const digits = number.replaceAll(/\D/g, "");
  if (digits.length < FEWEST_DIGITS) return null;
  const separated = Array.from(digits.slice(-SUBSCRIBER_DIGITS)).join("[[:space:]()./-]*");
  return `${separated}(?![[:digit:]])`;
}
