import type { Body } from "./body.ts";
import type { Markup } from "./markup.ts";
import type { Node } from "./node.ts";

/** A part of a block tag: `if` and its `elsif` and `else`, each with what follows it. */
export type Branch = { name: string; markup: Markup; body: Body };

/** A tag as it is found in a file, and the means to read on behind it. */
export type TagParts = {
  name: string;
  /** Where the tag begins in its file, in characters. */
  offset: number;
  markup: Markup;
  /** Reads up to the tag's end, divided by the named tags; the first branch is the tag's own. */
  readBranches(dividers: readonly string[]): Branch[];
  /** Reads up to the tag's end. */
  readBody(): Body;
  /** The source up to the tag's end, unread. */
  readSource(): string;
  /** Steps over everything up to the tag's end, tags of the same name in it included. */
  skip(): void;
};

/** Reads a tag. @returns undefined for one that does nothing. @throws {SyntaxProblem} */
export type TagParser = (tag: TagParts) => Node | undefined;
