import { archetypes } from "#library/archetypes.ts";

/** The largest archetype, with its markup again until it is large enough. */
export function sectionOfSize(sizeInBytes: number): string {
  const [largest] = archetypes.toSorted((a, b) => b.code.length - a.code.length);
  const code = largest?.code ?? "";
  const markup = /^<div[\s\S]*?^<\/div>\n/m.exec(code)?.[0] ?? "\n";
  const times = Math.ceil(Math.max(0, sizeInBytes - code.length) / markup.length);
  return code.replace("{% stylesheet %}", `${markup.repeat(times)}{% stylesheet %}`);
}
