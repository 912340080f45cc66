import fs from "node:fs";
import zlib from "node:zlib";
import { buildClientSchema, GraphQLError, GraphQLScalarType, type GraphQLSchema } from "graphql";

let loaded: GraphQLSchema | null = null;

/** Shopify's own Admin schema, read at the first call and kept once: about 20 MB of memory. */
export function adminSchema(): GraphQLSchema {
  loaded ??= loadSchema();
  return loaded;
}

function loadSchema(): GraphQLSchema {
  const file = new URL("../schema/admin_2026-10.json.gz", import.meta.url);
  const text = zlib.gunzipSync(fs.readFileSync(file)).toString("utf8");
  const introspection = JSON.parse(text);
  const schema = buildClientSchema(introspection.data, { assumeValid: true });
  for (const [name, accepts] of Object.entries(SCALARS)) {
    const scalar = schema.getType(name);
    if (scalar instanceof GraphQLScalarType) checkInput(scalar, accepts);
  }
  return schema;
}

/** Custom scalars come without parsers: any input would pass. */
function checkInput(scalar: GraphQLScalarType, accepts: (text: string) => boolean): void {
  scalar.parseValue = (value) => {
    const text = typeof value === "number" ? String(value) : value;
    if (typeof text === "string" && accepts(text)) return text;
    throw new GraphQLError(`${scalar.name} cannot represent ${JSON.stringify(value)}.`);
  };
  scalar.parseLiteral = (node) => scalar.parseValue("value" in node ? node.value : null);
}

const SCALARS: Record<string, (text: string) => boolean> = {
  Decimal: (text) => /^-?\d+(\.\d+)?$/.test(text),
  Money: (text) => /^-?\d+(\.\d+)?$/.test(text),
  URL: (text) => URL.canParse(text),
  DateTime: (text) => !Number.isNaN(Date.parse(text)),
  Date: (text) => /^\d{4}-\d{2}-\d{2}$/.test(text),
  UnsignedInt64: (text) => /^\d+$/.test(text),
};
