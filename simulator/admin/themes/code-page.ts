import { checksumOf } from "../../graphql/theme-fields.ts";
import type { SimulatedShop, Theme } from "../../state.ts";
import { REQUIRED_FILE } from "../../themes/required-file.ts";
import { shopName, type World } from "../../world.ts";
import { escapeHtml } from "../escape-html.ts";
import { adminPage } from "../page.ts";
import { dialog, dialogButton } from "./dialog.ts";
import { closedReason, stateOf } from "./theme-words.ts";

export const DEFAULT_FILE = REQUIRED_FILE;

const FOLDERS = "layout templates sections blocks snippets assets config locales".split(" ");
const NOTICES: Record<string, string> = {
  saved: "Saved.",
  deleted: "The file was deleted.",
};

type Shown = {
  file: string;
  notice?: string | undefined;
  problem?: string;
  /** What the merchant typed and could not save. */
  text?: string;
};

/** A plain editor of a theme's files, where Shopify has its code editor. */
export function codePage(world: World, shop: SimulatedShop, theme: Theme, shown: Shown): string {
  const address = `/store/${shopName(shop)}/themes/${theme.id}`;
  const name = escapeHtml(theme.name);
  return adminPage(world, shop, {
    title: `${shown.file} · ${theme.name}`,
    current: "themes",
    content: `<div class="app-bar"><a class="button" href="/store/${shopName(shop)}/themes">Themes</a>
          <h1>${name}</h1><span class="badge">${stateOf(theme)}</span><span class="spacer"></span>
          <a class="button" href="${address}/editor">Customize</a></div>
        <div class="code-editor">
          <nav class="files" aria-label="Files">${fileList(theme, address, shown.file)}${newFileForm(theme, address)}</nav>
          <div class="file">${filePane(theme, address, shown)}</div>
        </div>`,
  });
}

function fileList(theme: Theme, address: string, shownFile: string): string {
  return FOLDERS.map((folder) => {
    const files = Object.keys(theme.files).filter((file) => file.startsWith(`${folder}/`));
    const links = files.toSorted().map((file) => {
      const current = file === shownFile ? ' aria-current="page"' : "";
      const key = encodeURIComponent(file).replaceAll("%2F", "/");
      return `<li><a href="${address}?key=${key}"${current}>${escapeHtml(file.slice(folder.length + 1))}</a></li>`;
    });
    const open = shownFile.startsWith(`${folder}/`) ? " open" : "";
    return files.length === 0
      ? ""
      : `<details${open}><summary>${folder} <span class="subdued">${files.length}</span></summary><ul>${links.join("")}</ul></details>`;
  }).join("");
}

function newFileForm(theme: Theme, address: string): string {
  if (closedReason(theme) !== null) return "";
  return `${dialogButton("new-file", "Add a file")}${dialog("new-file", {
    title: "Add a file",
    content: `<label for="new-file-name">Folder and name</label>
              <input id="new-file-name" name="file" placeholder="snippets/note.liquid" required autofocus />`,
    action: `${address}/code`,
    button: { label: "Add", value: "create" },
  })}`;
}

function filePane(theme: Theme, address: string, shown: Shown): string {
  const { file, notice = "", problem = "" } = shown;
  const known = Object.hasOwn(theme.files, file) ? theme.files[file] : undefined;
  const name = escapeHtml(file);
  const messages = [
    Object.hasOwn(NOTICES, notice) ? `<p class="notice" role="status">${NOTICES[notice]}</p>` : "",
    problem === "" ? "" : `<p class="notice critical" role="alert">${escapeHtml(problem)}</p>`,
  ].join("");
  if (known === undefined && shown.text === undefined)
    return `${messages}<p class="notice">There is no file ${name} in this theme.</p>`;
  if (known?.encoding === "base64") return `${messages}<p class="notice">${name} is no text.</p>`;
  const closed = closedReason(theme);
  const text = escapeHtml(shown.text ?? known?.body ?? "");
  const checksum = known === undefined ? "" : checksumOf(known);
  // The line end after the start tag is the browser's to drop.
  const area = `<textarea id="code" name="body" spellcheck="false" autocomplete="off" wrap="off"${closed === null ? "" : " readonly"}${shown.text === undefined ? "" : " data-unsaved"}>\n${text}</textarea>`;
  if (closed !== null) {
    return `${messages}<p class="notice">${closed}</p><label for="code" class="file-name">${name}</label>${area}`;
  }
  const canDelete = known !== undefined && file !== REQUIRED_FILE;
  return `${messages}
            <form method="post" action="${address}/code" id="code-form">
              <div class="file-head"><label for="code" class="file-name">${name}</label><span class="spacer"></span>
                ${canDelete ? dialogButton("delete-file", "Delete file") : ""}
                <button class="button primary" name="action" value="save">Save</button></div>
              <input type="hidden" name="file" value="${name}" />
              <input type="hidden" name="checksum" value="${checksum}" />
              ${area}
            </form>
            ${canDelete ? deleteDialog(file, address) : ""}`;
}

function deleteDialog(file: string, address: string): string {
  const name = escapeHtml(file);
  return dialog("delete-file", {
    title: `Delete ${name}?`,
    content: `<p>Pages that use it are shown without it.</p><input type="hidden" name="file" value="${name}" />`,
    action: `${address}/code`,
    button: { label: "Delete file", value: "delete", isCritical: true },
  });
}
