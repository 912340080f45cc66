import type { LiquidToken } from "../../source/liquid-tokens.ts";
import { problemAt } from "../problem-at.ts";
import type { Rule } from "../rule.ts";

const SNIPPET = /^\s*["']([^"']+)["']/;
const ASSET = /["']([^"']+)["']\s*\|\s*(?:asset_url|inline_asset_content)\b/;
const TRANSLATION = /["']([^"']+)["']\s*\|\s*(?:t|translate)\b/;

export const themeDependence: Rule = {
  code: "ThemeDependence",
  severity: "warning",
  detail:
    "Snippets, assets and translation keys belong to one theme. Keys of shopify.* exist in every theme.",
  check(source) {
    return source.tokens.flatMap((token) => {
      const message = messageFor(token);
      if (message === undefined) return [];
      return problemAt(source, token, { code: this.code, severity: "warning", message });
    });
  },
};

function messageFor({ name, markup }: LiquidToken): string | undefined {
  const snippet = name === "render" || name === "include" ? SNIPPET.exec(markup)?.[1] : undefined;
  if (snippet !== undefined) {
    return `The snippet "${snippet}" is not part of this section; a theme without it shows an error.`;
  }
  const asset = ASSET.exec(markup)?.[1];
  if (asset !== undefined) {
    return `The file "${asset}" is not part of this section; other themes do not have it.`;
  }
  const key = TRANSLATION.exec(markup)?.[1];
  if (key === undefined || key.startsWith("shopify.")) return undefined;
  return `A theme without the text "${key}" shows "Translation missing". Make it a setting.`;
}
