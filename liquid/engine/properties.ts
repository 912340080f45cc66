import { outputText } from "./output-text.ts";
import { isRecord, LiquidFloat, LiquidRange, LiquidSelf, objectDetails } from "./values.ts";

/**
 * Reads a property by the name behind a dot. Only own properties are visible: nothing of JavaScript can be
 * reached from a template. Lists, texts, ranges and hashes also tell their size, first and last.
 */
export function readProperty(object: unknown, name: string): unknown {
  if (isRecord(object)) {
    if (Object.hasOwn(object, name)) return object[name];
    return objectDetails(object) ? undefined : hashCommand(object, name);
  }
  if (Array.isArray(object)) return listCommand(object, name);
  if (typeof object === "string") return textCommand(object, name);
  if (object instanceof LiquidSelf) return object.read(name);
  if (object instanceof LiquidRange)
    return name === "size" || name === "first" || name === "last" ? object[name] : undefined;
  return undefined;
}

/** Reads an item by the value in brackets: a list's by its place, an object's by its name. */
export function readItem(object: unknown, key: unknown): unknown {
  if (key === undefined || key === null) return undefined;
  if (Array.isArray(object)) {
    const place = key instanceof LiquidFloat ? Math.trunc(key.number) : key;
    return typeof place === "number" ? object.at(place) : undefined;
  }
  if (object instanceof LiquidSelf) return object.read(outputText(key));
  if (!isRecord(object) || key instanceof LiquidRange) return undefined;
  const name = outputText(key);
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function hashCommand(hash: Record<string, unknown>, name: string): unknown {
  if (name === "size") return Object.keys(hash).length;
  return name === "first" ? Object.entries(hash)[0] : undefined;
}

function listCommand(list: unknown[], name: string): unknown {
  if (name === "size") return list.length;
  if (name === "first") return list[0];
  return name === "last" ? list.at(-1) : undefined;
}

function textCommand(text: string, name: string): unknown {
  if (name !== "size" && name !== "first" && name !== "last") return undefined;
  const letters = Array.from(text);
  if (name === "size") return letters.length;
  return (name === "first" ? letters[0] : letters.at(-1)) ?? "";
}
