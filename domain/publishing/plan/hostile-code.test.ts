import { expect, test } from "vitest";
import { cpuTimeInMs } from "#tests/harness/cpu-time.ts";
import { fileSizeOf } from "./file-size.ts";
import { missingThemeSettings } from "./missing-theme-settings.ts";
import { planWarnings } from "./plan-warnings.ts";

const SIZE_IN_CHARACTERS = 256 * 1024;
const THEME = {
  id: "gid://shopify/OnlineStoreTheme/1",
  name: "Draft",
  role: "unpublished" as const,
  processing: false,
  writable: true,
  updatedAt: new Date(0),
};
const shopify = { readThemeFiles: async () => [] };

test.for([
  "{{",
  "{%",
  "{% schema %}",
  "<script",
  "<script>",
  "{% javascript %}",
  "{% javascript ",
  "settings.a{{",
  "{{ settings.a }}",
])("a file that is nothing but %s is read in good time", async (text) => {
  const code = text.repeat(SIZE_IN_CHARACTERS / text.length);
  const start = cpuTimeInMs();

  planWarnings(THEME, code, { current: null, ours: null, missing: [] });
  await missingThemeSettings({ shopify }, THEME.id, code);
  const { share } = fileSizeOf(code);

  expect(share).toBeGreaterThan(0.9);
  expect(cpuTimeInMs() - start).toBeLessThan(5_000);
});
