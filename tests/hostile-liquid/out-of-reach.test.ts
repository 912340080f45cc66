import { expect, test } from "vitest";
import { renderTemplate } from "#liquid/engine/render-template.ts";
import { emptyScene } from "#liquid/engine/scene.ts";

function attack(template: string, partials: Record<string, string> = {}, variables = {}) {
  const scene = {
    ...emptyScene(new Date("2026-11-21T10:00:00Z")),
    partial: (name: string) => {
      const source = Object.hasOwn(partials, name) ? partials[name] : undefined;
      return source === undefined ? undefined : { name, source };
    },
  };
  return renderTemplate(template, undefined, scene, variables).output;
}

test("nothing of JavaScript can be reached", () => {
  class Secret {
    own = "own";
    get secret() {
      return "SECRET";
    }
    method() {
      return "CALLED";
    }
  }
  const variables = {
    x: { a: 1 },
    list: [1],
    objects: [{ a: 1 }],
    call: () => "CALLED",
    thing: new Secret(),
  };
  const output = attack(
    `{{ "".constructor }}{{ "".constructor.constructor }}{{ x.constructor }}{{ x.__proto__ }}{{ x["constructor"]["prototype"] }}` +
      `{{ list.constructor }}{{ call.call }}{{ objects | map: "constructor" }}{{ objects | map: "__proto__" }}` +
      `{{ objects | where: "constructor" | size }}{{ thing.secret }}{{ thing.method }}`,
    {},
    variables,
  );
  expect(output).toBe("0");
});

test("a variable named like JavaScript's own changes nothing else", () => {
  const output = attack(
    '{% assign __proto__ = "polluted" %}{% capture constructor %}p{% endcapture %}{% render "p", __proto__: x %}[{{ polluted }}]',
    { p: "[{{ secret }}{{ a }}]" },
    { x: { secret: "leaked" } },
  );
  expect(output).toBe("[][]");
  expect(Object.prototype).not.toHaveProperty("polluted");
});

test("a form's type is no name of JavaScript's", () => {
  for (const type of ["constructor", "__proto__", "toString"]) {
    const output = attack(`{% form '${type}' %}x{% endform %}`);
    expect(output).toBe(
      `Liquid error (line 1): Argument error in tag 'form' - unknown form type '${type}'`,
    );
  }
});

test("no file outside the theme can be named", () => {
  for (const name of ["../../../../etc/passwd", "/etc/passwd", "package.json"]) {
    const output = attack(`{% render "${name}" %}{% include "${name}" %}`);
    expect(output).toContain("Could not find asset");
    expect(output).not.toContain("root:");
  }
});
