import { escapeHtml } from "../admin/escape-html.ts";

/** What a browser sees while the app's process does not answer; it looks again by itself. */
export function appDownPage(upstream: string, reason: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="refresh" content="3" />
    <title>The app is not running</title>
    <style>
      body { font: 14px/20px system-ui, sans-serif; color: #303030; background: #f1f1f1; margin: 0; display: grid; min-height: 100vh; place-items: center; }
      main { max-width: 420px; padding: 24px; background: #fff; border-radius: 12px; box-shadow: 0 1px 2px rgb(0 0 0 / 20%); }
      h1 { font-size: 16px; margin: 0 0 8px; }
      p { margin: 0 0 8px; }
      code { color: #616161; overflow-wrap: anywhere; }
    </style>
  </head>
  <body>
    <main>
      <h1>The app is not running</h1>
      <p>Its process at <code>${escapeHtml(upstream)}</code> does not answer. This page looks again every three seconds.</p>
      <p><code>${escapeHtml(reason)}</code></p>
    </main>
  </body>
</html>`;
}
