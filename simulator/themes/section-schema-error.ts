import { z } from "zod";

const LONGEST_NAME = 25;
const MOST_RANGE_STEPS = 101;
const HAS_NO_ID = new Set(["header", "paragraph"]);

const Setting = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  label: z.string().optional(),
  default: z.unknown().optional(),
});
const Settings = z.array(Setting).default([]);

const SectionSchema = z.looseObject({
  name: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
  settings: Settings,
  blocks: z
    .array(z.looseObject({ type: z.string(), name: z.string().optional(), settings: Settings }))
    .default([]),
  presets: z.array(z.looseObject({ name: z.string() })).default([]),
});

type Setting = z.infer<typeof Setting>;

/** Why Shopify would refuse the section's `{% schema %}`, or null. A section without one is allowed. */
export function sectionSchemaError(source: string): string | null {
  const found = [...source.matchAll(/\{%-?\s*schema\s*-?%\}([\s\S]*?)\{%-?\s*endschema\s*-?%\}/g)];
  if (found.length === 0) return null;
  if (found.length > 1) return "Invalid schema: only one schema tag is allowed in a section";
  let json: unknown;
  try {
    json = JSON.parse(found[0]?.[1] ?? "");
  } catch (error) {
    return `Invalid JSON in tag 'schema': ${error instanceof Error ? error.message : String(error)}`;
  }
  const parsed = SectionSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `Invalid schema: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "is invalid"}`;
  }
  const { name, settings, blocks } = parsed.data;
  if (typeof name === "string" && !name.startsWith("t:") && name.length > LONGEST_NAME) {
    return `Invalid schema: name is too long (max ${LONGEST_NAME} characters)`;
  }
  const types = blocks.map(({ type }) => type);
  const twice = types.find((type, index) => types.indexOf(type) !== index);
  if (twice !== undefined) return `Invalid block '${twice}': type must be unique`;
  return (
    [settings, ...blocks.map((block) => block.settings)].map(settingsError).find(Boolean) ?? null
  );
}

function settingsError(settings: Setting[]): string | null {
  const seen = new Set<string>();
  for (const setting of settings) {
    if (HAS_NO_ID.has(setting.type)) continue;
    if (setting.id === undefined || setting.id === "") return "Invalid schema: setting needs an id";
    if (seen.has(setting.id))
      return `Invalid schema: setting with id="${setting.id}" is not unique`;
    seen.add(setting.id);
    const problem = setting.type === "range" ? rangeError(setting) : defaultError(setting);
    if (problem !== null) return `Invalid schema: setting with id="${setting.id}" ${problem}`;
  }
  return null;
}

function defaultError({ type, default: value }: Setting): string | null {
  if (["text", "textarea", "richtext", "liquid"].includes(type) && value === "") {
    return "default can't be blank";
  }
  return ["image_picker", "product", "collection", "page", "blog", "article"].includes(type) &&
    value !== undefined
    ? "default is not supported for this type"
    : null;
}

function rangeError(setting: Setting): string | null {
  const { min, max, step, default: value } = setting;
  if (![min, max, value].every((number) => typeof number === "number")) {
    return "min, max and default must be numbers";
  }
  const [low, high, start] = [Number(min), Number(max), Number(value)];
  const stride = step === undefined ? 1 : Number(step);
  if (!(stride > 0)) return "step must be greater than 0";
  if ((high - low) / stride + 1 > MOST_RANGE_STEPS) {
    return `step invalid. Range settings must have at most ${MOST_RANGE_STEPS} steps`;
  }
  if (start < low || start > high) return "default must be within the range";
  return isWhole((start - low) / stride) ? null : "default must be a step in the range";
}

/** Steps are decimals such as 0.1: allow for their binary rounding. */
const isWhole = (steps: number) => Math.abs(steps - Math.round(steps)) < 1e-6;
