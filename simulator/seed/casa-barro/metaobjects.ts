import { metaobjectsOf } from "../metaobjects-of.ts";
import type { SeedMetaobjectDefinition } from "../shop-seed.ts";

/** What customers said, and the glazes of the studio. */
export const metaobjects: SeedMetaobjectDefinition[] = [
  metaobjectsOf("casa-barro", {
    type: "testimonial",
    name: "Testimonial",
    displayNameKey: "author",
    fields: [
      { key: "author", type: "single_line_text_field" },
      { key: "quote", type: "multi_line_text_field" },
      { key: "rating", type: "number_integer" },
      { key: "portrait", type: "file_reference" },
      { key: "product", type: "product_reference" },
    ],
    entries: {
      "ines-carvalho": {
        author: "Inês Carvalho",
        quote: "The morning mug is the first thing I reach for.",
        rating: "5",
        portrait: "/files/portrait-ines.svg",
        product: "moon-jar-large",
      },
      "marcus-bell": {
        author: "Marcus Bell",
        quote: "I bought one moon jar. Now there are three.",
        rating: "5",
        portrait: "/files/portrait-marcus.svg",
      },
      "sofie-lindqvist": {
        author: "Sofie Lindqvist",
        quote: "They stack like one piece and serve like a set.",
        rating: "4",
        portrait: "/files/portrait-sofie.svg",
      },
    },
  }),
  metaobjectsOf("casa-barro", {
    type: "glaze",
    name: "Glaze",
    displayNameKey: "name",
    fields: [
      { key: "name", type: "single_line_text_field" },
      { key: "color", type: "color" },
    ],
    entries: {
      bone: { name: "Bone", color: "#efe6d6" },
      river: { name: "River", color: "#5b7f95" },
      sage: { name: "Sage", color: "#8a9a7b" },
    },
  }),
];
