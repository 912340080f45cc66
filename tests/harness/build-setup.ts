import { buildOnce } from "#scripts/demo/build-once.ts";

/** Builds the app before parallel workers would, each for itself. */
export default buildOnce;
