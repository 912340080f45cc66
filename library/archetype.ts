/** A hand-written section: a card of the template gallery, an example for models, the composer's material. */
export type Archetype = {
  /** Its classes start with `gs-` and this, like its file name. */
  slug: string;
  title: string;
  /** One of the gallery's filters. */
  category:
    | "Hero"
    | "Products"
    | "Reviews"
    | "Story"
    | "Comparison"
    | "Trust"
    | "Help"
    | "Gallery"
    | "Contact";
  /** One sentence for merchants: what the section shows. */
  description: string;
  /** Words and phrases of a request that mean this kind, in singular and lower case. */
  keywords: string[];
  /** The whole Liquid file, `sections/gs-<slug>.liquid`. */
  code: string;
};
