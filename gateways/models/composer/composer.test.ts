import { describe, expect, test } from "vitest";
import { archetypes } from "#library/archetypes.ts";
import { renamePrefix } from "#library/rename-prefix.ts";
import { checkSection } from "#liquid/check/check-section.ts";
import { defaultInstance } from "#liquid/schema/default-instance.ts";
import { parseSectionSchema } from "#liquid/schema/parse-section-schema.ts";
import { ask, change } from "#tests/harness/ask-composer.ts";

const markup = (file: string) => file.slice(0, file.indexOf("{% schema %}"));

/** The file that a request for a new section gives, with the schema and what is said. */
async function compose(request: string, brief: Parameters<typeof ask>[1] = {}) {
  const answer = await ask(request, { prefix: "gs-new", ...brief });
  if (answer.kind !== "file" || !answer.complete)
    throw new Error(`No file: ${JSON.stringify(answer)}`);
  const parsed = parseSectionSchema(answer.code);
  if (parsed.kind !== "schema") throw new Error("The file has no schema.");
  const instance = defaultInstance(parsed.schema);
  return { ...answer, schema: parsed.schema, instance };
}

describe("the kind of section", () => {
  test.each([
    [
      "three customer reviews on a warm background, each with a photo of the product",
      "Testimonials",
    ],
    ["What customers say, as a carousel", "Testimonials"],
    ["FAQ about shipping", "FAQ"],
    ["frequently asked questions with 6 questions", "FAQ"],
    ["Show our best sellers in four columns", "Product grid"],
    ["a grid of products from a collection", "Product grid"],
    ["Hero banner with a big image and two buttons", "Hero with media"],
    ["our story with a photo next to text", "Image with text"],
    ["three benefits with icons: free shipping, easy returns, friendly support", "Feature columns"],
    ["newsletter signup", "Newsletter"],
    ["logos of our partners", "Logo wall"],
    ["how it works in 3 steps", "Steps"],
    ["shop by category", "Collection list"],
    ["pricing plans", "Pricing table"],
    ["announcement bar about free shipping", "Announcement"],
    ["contact form", "Contact form"],
    ["key figures of our company", "Big numbers"],
    ["a call to action with a button", "Text with button"],
  ])("of “%s” is %s", async (request, name) => {
    expect((await compose(request)).schema.name).toBe(name);
  });

  test("that the merchant picked from the gallery is kept whatever the words say", async () => {
    const { schema } = await compose("about our reviews", { templateId: "faq" });
    expect(schema.name).toBe("FAQ");
  });

  test("that no word names is guessed, and the answer says so", async () => {
    const { prose } = await compose("something nice for the weekend");
    expect(prose).toMatch(/best guess/);
  });
});

describe("the merchant's words", () => {
  test("become heading, count and subject", async () => {
    const { instance, prose } = await compose(
      "three customer reviews about our ceramic mugs called 'Loved by our customers'",
    );
    expect(instance.settings["heading"]).toBe("Loved by our customers");
    expect(instance.blocks).toHaveLength(3);
    expect(prose).toContain("samples");
    const about = await compose("five reviews about our ceramic mugs");
    expect(about.instance.settings["heading"]).toBe("Kind words about our ceramic mugs");
    expect(about.instance.blocks).toHaveLength(5);
  });

  test("name their own questions", async () => {
    const { instance } = await compose(
      'FAQ with the questions "Do you ship to Norway?" and "Can I pay by invoice?"',
    );
    expect(instance.blocks.map(({ settings }) => settings["heading"])).toEqual([
      "Do you ship to Norway?",
      "Can I pay by invoice?",
    ]);
  });

  test("list the points of a section", async () => {
    const { instance } = await compose(
      "four reasons to buy: free shipping, easy returns, friendly support and handmade",
    );
    expect(instance.blocks.map(({ settings }) => [settings["heading"], settings["icon"]])).toEqual([
      ["Free shipping", "truck"],
      ["Easy returns", "return"],
      ["Friendly support", "chat"],
      ["Handmade", "heart"],
    ]);
    expect(instance.settings["columns"]).toBe(4);
  });

  test("set columns and number of products", async () => {
    const { instance } = await compose("12 best sellers in three columns");
    expect(instance.settings).toMatchObject({ limit: 12, columns: 3 });
  });

  test("set colors, with text that is readable on them", async () => {
    const dark = await compose("dark hero background with a heading 'Night shift'");
    expect(dark.instance.settings).toMatchObject({
      background_color: "#1f1d1b",
      text_color: "#ffffff",
    });
    const adjective = await compose("dark hero with two buttons");
    expect(adjective.instance.settings["background_color"]).toBe("#1f1d1b");
    const sale = await compose("black friday countdown");
    expect(sale.instance.settings["background_color"]).toBeUndefined();
    const hex = await compose("FAQ on #ffee00");
    expect(hex.instance.settings).toMatchObject({
      background_color: "#ffee00",
      text_color: "#000000",
    });
  });

  test("leave parts out", async () => {
    const { instance } = await compose("hero without button and without images");
    expect(instance.blocks.map(({ type }) => type)).not.toContain("buttons");
    expect(instance.settings["show_images"]).toBe(false);
  });

  test("label the button", async () => {
    const { instance } = await compose("hero with a 'Shop the sale' button");
    expect(instance.blocks.find(({ type }) => type === "buttons")?.settings["label"]).toBe(
      "Shop the sale",
    );
  });

  test("and the chosen tone change the default heading", async () => {
    const headings = await Promise.all(
      ["professional", "casual", "friendly"].map(
        async (tone) => (await compose("faq", { tone })).instance.settings["heading"],
      ),
    );
    expect(new Set(headings).size).toBe(3);
  });

  test("and the chosen style change size and space", async () => {
    const plain = await compose("faq");
    const bold = await compose("faq", { style: "bold" });
    expect(bold.code).not.toBe(plain.code);
    expect(bold.instance.settings["padding_top"]).not.toBe(plain.instance.settings["padding_top"]);
  });

  test("cannot break the file or reach Liquid", async () => {
    const hostile = '"</script>{% endschema %}{{ shop.email }} \\" & <b>" \u0000 ';
    const { code, instance } = await compose(`faq called ${hostile}`);
    expect(String(instance.settings["heading"])).not.toMatch(/[{}]|<b>/);
    expect(
      (await checkSection(code, { prefix: "gs-new" })).filter(
        ({ severity }) => severity === "error",
      ),
    ).toEqual([]);
  });
});

test.each(archetypes)(
  "a new $slug is sound in every tone, style and color",
  async ({ slug, keywords }) => {
    const wishes = [
      {
        request: `${keywords[0]} on a dark background, centered, with a "Go" button`,
        tone: "professional",
        style: "minimal",
      },
      {
        request: `a bold ${keywords[0]} with six columns, without images, more padding, rounded corners`,
        tone: "casual",
        style: null,
      },
      {
        request: `${keywords[0]} about hand made lamps called "Light"`,
        tone: null,
        style: "elegant",
      },
    ];
    for (const { request, ...brief } of wishes) {
      const { code } = await compose(request, { ...brief, templateId: slug });
      const problems = await checkSection(code, { prefix: "gs-new" });
      expect(
        problems.map(({ code: rule, line, message }) => `${rule} ${line}: ${message}`),
      ).toEqual([]);
    }
  },
);

test("without wishes the file is the archetype under the new name, but for its words", async () => {
  for (const { slug, code } of archetypes) {
    const composed = await compose("please", { templateId: slug });
    expect(markup(composed.code)).toBe(markup(renamePrefix(code, `gs-${slug}`, "gs-new")));
  }
});

describe("a question", () => {
  const faq = archetypes.find(({ slug }) => slug === "faq")?.code ?? "";

  test("is answered in prose, without a version", async () => {
    const answer = await ask("What does this section do?", { currentCode: faq });
    expect(answer).toMatchObject({ kind: "prose" });
    expect(answer).toHaveProperty("text", expect.stringContaining("question"));
    expect((await ask("what can you do?")).kind).toBe("prose");
  });

  test("that is a request is followed", async () => {
    expect((await change(faq, "Can you make the heading larger?")).prose).toContain("larger");
    expect((await change(faq, "How about a dark background?")).prose).toContain("dark");
  });
});

describe("a change", () => {
  const byHand = `<div class="my-box"><h2>Hello</h2><p>{{ section.settings.note }}</p></div>
{% stylesheet %}
.my-box { padding: 20px 10px; color: red }
.my-box h2 { font-size: 20px }
{% endstylesheet %}
{% schema %}
{"name":"Box","settings":[{"type":"text","id":"note","label":"Note","default":"x"}],"presets":[{"name":"Box"}]}
{% endschema %}`;

  test("works on a file that somebody wrote by hand", async () => {
    expect((await change(byHand, 'change the title to "Goodbye"')).code).toContain(
      "<h2>Goodbye</h2>",
    );
    expect((await change(byHand, "make the heading larger")).code).toContain("font-size: 25px");
    expect((await change(byHand, "dark background")).code).toContain("background-color: #1f1d1b");
    expect((await change(byHand, "more padding")).code).toContain("padding: 30px 15px");
    expect((await change(byHand, "center everything")).code).toContain("text-align: center");
    expect((await change(byHand, "rename the section to Note box")).code).toContain(
      '"name":"Note box"',
    );
    expect((await change(byHand, "add a button")).code).toContain("my-box__action");
  });

  test("leaves every other line as it is, also with Windows line ends", async () => {
    const windows = byHand.replaceAll("\n", "\r\n");
    const { code } = await change(windows, "make the heading larger");
    expect(code).toBe(windows.replace("20px }", "25px }"));
  });

  test("of several things at once is done in one answer", async () => {
    const faq = archetypes.find(({ slug }) => slug === "faq")?.code ?? "";
    const { prose, code } = await change(
      faq,
      'Make the heading larger, use a dark background and add a question "Do you ship to Chile?"',
    );
    expect(prose).toMatch(/heading is larger/);
    expect(prose).toMatch(/background is dark/);
    expect(code).toContain("Do you ship to Chile?");
  });

  test("that is beyond it is refused in prose that says what it can do", async () => {
    for (const request of [
      "make it fly",
      "translate everything to French",
      "🙂",
      "",
      "x".repeat(10_000),
    ]) {
      const answer = await ask(request, { currentCode: byHand });
      expect(answer).toMatchObject({ kind: "prose" });
      expect(answer).toHaveProperty("text", expect.stringContaining("I can"));
    }
  });

  test("of a file without a readable schema is refused", async () => {
    const answer = await ask("dark background", {
      currentCode: "<p>Hi</p>{% schema %}{oops{% endschema %}",
    });
    expect(answer).toMatchObject({ kind: "prose" });
  });
});

describe("a picked part", () => {
  const code = archetypes.find(({ slug }) => slug === "testimonials")?.code ?? "";
  const card = {
    selector: "figure",
    html: '<figure class="gs-testimonials__card"><p>x</p></figure>',
  };

  test("gets other colors, its like too, and the section keeps its own", async () => {
    const changed = await change(code, "Make this card darker", { element: card });
    expect(changed.code).toContain("background-color: #1f1d1b");
    expect(changed.code).not.toContain('"default": "#1f1d1b"');
    expect(await checkSection(changed.code, { prefix: "gs-testimonials" })).toEqual([]);
  });

  test("gets other words in the block that shows them", async () => {
    const element = {
      selector: "span",
      html: '<span class="gs-testimonials__author">Second customer</span>',
    };
    const changed = await change(code, 'Change this to "Inês & Co"', { element });
    expect(changed.code).toContain('"author": "Inês & Co"');
    expect(changed.code).not.toContain("Second customer");
  });

  test("gets another size", async () => {
    const changed = await change(code, "larger please", { element: card });
    expect(changed.code).toContain("font-size: 1.25em");
  });
});

test("a repair fixes what Shopify refuses and has one right answer", async () => {
  const broken = `<div class="gs-x">{{ section.settings.a }}{{ section.settings.r }}</div>
{% schema %}
{
  "name": "A name that is much longer than allowed",
  "settings": [
    { "type": "text", "id": "a", "label": "A", "default": "" },
    { "type": "range", "id": "r", "label": "R", "min": 0, "max": 10, "step": 2, "default": 15 },
  ]
}
{% endschema %}
`;
  const { code } = await change(broken, "repair", {
    problems: [{ line: 4, code: "SchemaName", message: "Too long." }],
  });
  const problems = await checkSection(code, { prefix: "gs-x" });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const hopeless = await ask("repair", {
    currentCode: code,
    problems: [{ line: 1, code: "X", message: "Odd." }],
  });
  expect(hopeless).toMatchObject({ kind: "prose" });
});
