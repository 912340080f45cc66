import { readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";

// The first use says that it is experimental; nobody who checks a section needs to know.
const { emitWarning } = process;
process.emitWarning = () => undefined;
stripTypeScriptTypes("");
process.emitWarning = emitWarning;

/** Node strips types by itself, but not below node_modules, where an installed package stands. */
registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith(".ts") || !url.includes("/node_modules/")) return nextLoad(url, context);
    const source = stripTypeScriptTypes(readFileSync(fileURLToPath(url), "utf8"));
    return { format: "module", source, shortCircuit: true };
  },
});
