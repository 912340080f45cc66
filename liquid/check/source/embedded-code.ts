/** CSS or JavaScript inside a section; `start` is its offset in the file. */
export type EmbeddedCode = {
  home: "stylesheet" | "style" | "style-element" | "style-attribute" | "javascript" | "script";
  text: string;
  start: number;
};
