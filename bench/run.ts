import { measureCharges } from "./charges.ts";
import { measureCheck } from "./check.ts";
import { measureDiff } from "./diff.ts";
import { measureEngine } from "./engine.ts";
import { measurePreview } from "./preview.ts";
import { measurePublish } from "./publish.ts";
import { measureQuota } from "./quota.ts";
import { measureSections } from "./sections.ts";
import { measureWebhooks } from "./webhooks.ts";

const BENCHES = {
  quota: measureQuota,
  charges: measureCharges,
  webhooks: measureWebhooks,
  sections: measureSections,
  liquid: measureLiquid,
  engine: measureEngine,
  check: measureCheck,
  preview: measurePreview,
  diff: measureDiff,
  publish: measurePublish,
};

async function measureLiquid(options: string[]): Promise<void> {
  await measureEngine();
  await measureCheck();
  await measurePreview(options);
}

/** `npm run bench -- NAME`: measures, side by side in one run, and prints JSON lines and a table. */
const [name, ...options] = process.argv.slice(2);
const bench = Object.entries(BENCHES).find(([known]) => known === name)?.[1];
if (bench) await bench(options);
else {
  process.stderr.write(`Usage: npm run bench -- ${Object.keys(BENCHES).join(" | ")}\n`);
  process.exitCode = 2;
}
