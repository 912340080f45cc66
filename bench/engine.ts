import { Liquid } from "liquidjs";
import { RenderContext } from "#liquid/engine/render-context.ts";
import { emptyScene } from "#liquid/engine/scene.ts";
import { SourceFile } from "#liquid/engine/syntax/source-file.ts";
import { parseTemplate } from "#liquid/engine/syntax/template-reader.ts";
import { TextOutput } from "#liquid/engine/text-output.ts";
import { benchTemplates } from "./engine/templates.ts";
import type { BenchTemplate } from "./engine/templates.ts";
import { printTable, reportRow } from "./report.ts";
import { percentile, repeatFor, rounded } from "./timing.ts";

const SECONDS_EACH = 3;

/** Our engine beside stock liquidjs: the same templates and data, in turns in one run, with the same output. */
export async function measureEngine(): Promise<void> {
  for (const template of benchTemplates()) await compare(template);
  printTable();
}

async function compare({ name, source, data }: BenchTemplate): Promise<void> {
  const stock = new Liquid();
  const [stockParsed, ourParsed] = [stock.parse(source), parseTemplate(source)];
  const renderStock = (parsed = stockParsed): string => String(stock.renderSync(parsed, data));
  const renderOurs = (parsed = ourParsed): string => {
    const scene = { ...emptyScene(new Date()), globals: data };
    const file = new SourceFile(undefined, source);
    const context = RenderContext.begin(scene, file, parseTemplate, new Map());
    const output = new TextOutput(scene);
    parsed.render(context, output);
    return output.text;
  };
  if (renderStock() !== renderOurs()) throw new Error(`The engines disagree about ${name}.`);
  const works = {
    parse: [() => stock.parse(source), () => parseTemplate(source)],
    render: [renderStock, renderOurs],
    both: [() => renderStock(stock.parse(source)), () => renderOurs(parseTemplate(source))],
  } as const;
  const row: Record<string, string | number> = { template: name, kilobytes: source.length / 1000 };
  for (const [work, [theirs, ours]] of Object.entries(works)) {
    const [stockInMs, oursInMs] = await inTurns(theirs, ours);
    row[`${work}StockInMs`] = rounded(stockInMs, 3);
    row[`${work}OursInMs`] = rounded(oursInMs, 3);
    row[`${work}OfStock`] = rounded(oursInMs / stockInMs);
  }
  reportRow(row);
}

/** Medians of two works that take turns, in milliseconds. */
async function inTurns(first: () => unknown, second: () => unknown): Promise<[number, number]> {
  for (const warmUp of [first, second]) for (let round = 0; round < 20; round++) warmUp();
  const times: [number[], number[]] = [[], []];
  await repeatFor(SECONDS_EACH * 1000, 1, async () => {
    for (const [index, work] of [first, second].entries()) {
      const begun = performance.now();
      work();
      times[index]?.push(performance.now() - begun);
    }
  });
  return [median(times[0]), median(times[1])];
}

function median(durationsInMs: number[]): number {
  return percentile({ durationsInMs, count: durationsInMs.length, elapsedInMs: 0, cpuInMs: 0 }, 50);
}
