import type { Scene } from "./scene.ts";

/** The page's `{% stylesheet %}` and `{% javascript %}` code, each file's once. */
export function collectedCodeHtml({ stylesheets, javascripts }: Scene): string {
  const css = [...stylesheets.values()].join("\n");
  const scripts = [...javascripts.values()].map(isolated).join("\n");
  const style = css.trim() === "" ? "" : `<style>${css.replace(/<\/style/gi, "<\\/style")}</style>`;
  const script = scripts === "" ? "" : `<script type="module">${scripts}</script>`;
  return style + script;
}

/** One file's script must neither see nor stop another's. */
function isolated(script: string): string {
  const body = script.replace(/<\/script/gi, "<\\/script");
  return `(() => { try {\n${body}\n} catch (error) { console.error(error); } })();`;
}
