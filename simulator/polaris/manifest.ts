import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

export type ManifestElement = {
  attributes: { name: string; fieldName: string }[];
  events: string[];
  slots: string[];
  /** The names that its `type` may have, for s-icon. */
  icons: string[];
};

type Named = { name?: string };
type Declaration = {
  tagName?: string;
  attributes?: (Named & { fieldName?: string; type?: { text?: string } })[];
  events?: Named[];
  slots?: Named[];
};

/** What Shopify says of each `<s-…>` element: its attributes, events and slots. */
export async function readManifest(): Promise<Map<string, ManifestElement>> {
  const file = import.meta.resolve("@shopify/polaris-types/custom-elements");
  const manifest: { modules: { declarations?: Declaration[] }[] } = JSON.parse(
    await readFile(fileURLToPath(file), "utf8"),
  );
  const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
  return new Map(
    declarations.flatMap((declaration) =>
      declaration.tagName ? [[declaration.tagName, shorten(declaration)]] : [],
    ),
  );
}

function shorten({ attributes = [], events = [], slots = [] }: Declaration): ManifestElement {
  const type = attributes.find(({ name }) => name === "type")?.type?.text ?? "";
  return {
    attributes: attributes.map(({ name = "", fieldName = name }) => ({ name, fieldName })),
    events: events.map(({ name = "" }) => name),
    slots: slots.map(({ name = "" }) => name),
    icons: [...type.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? ""),
  };
}
