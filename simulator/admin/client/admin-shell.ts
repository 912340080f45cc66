import { localAddress } from "../../app-bridge/local-address.ts";
import {
  isFromMainFrame,
  messageToShell,
  post,
  type FromAnyFrame,
  type FromMainFrame,
  type Question,
  type ToApp,
} from "../../app-bridge/messages.ts";
import { closeAppWindow, openAppWindow, removeAppWindow, windowFrame } from "./app-window-frame.ts";
import { wireCodeEditor } from "./code-editor.ts";
import { pickResources } from "./resource-picker-dialog.ts";
import { element, postJson, shellConfig } from "./shell-config.ts";
import { showLocation, showNav, wireMenu } from "./shell-nav.ts";
import { confirmLeaving, forgetSaveBar, showSaveBar } from "./shell-save-bar.ts";
import { hideToast, showToast } from "./toasts.ts";

const appFrame = document.querySelector<HTMLIFrameElement>("iframe#app");

wireMenu();
wireInstall();
wireCodeEditor();
if (appFrame !== null) {
  const bar = element("loading-bar");
  bar.hidden = false;
  appFrame.addEventListener("load", () => {
    bar.hidden = true;
    forgetSaveBar();
  });
  addEventListener("message", receive);
}

function receive(event: MessageEvent): void {
  const frame = [appFrame, windowFrame()].find((each) => each?.contentWindow === event.source);
  if (!frame || event.origin !== shellConfig.appOrigin) return;
  const message = messageToShell(event);
  const target = frame.contentWindow;
  if (message === null || target === null) return;
  const reply = (answer: ToApp) => post(target, shellConfig.appOrigin, answer);
  if (!isFromMainFrame(message)) followAnyFrame(message, reply);
  else if (frame === appFrame) followMainFrame(message, reply);
}

function followMainFrame(message: FromMainFrame, reply: (answer: ToApp) => void): void {
  switch (message.type) {
    case "nav":
      return showNav(message.links, (href) => reply({ type: "navigate", href }));
    case "location":
      return showLocation(message.path);
    case "title":
      document.title = `${message.title || shellConfig.appName} · ${shellConfig.shop}`;
      return;
    case "app-window": {
      const { id, src } = message;
      if (src === null) return removeAppWindow();
      void openAppWindow(id, src, () => reply({ type: "app-window-closed", id }));
      return;
    }
  }
}

function followAnyFrame(message: FromAnyFrame, reply: (answer: ToApp) => void): void {
  switch (message.type) {
    case "ask":
      void answerTo(message.question).then((value) =>
        reply({ type: "answer", id: message.id, value }),
      );
      return;
    case "toast":
      return showToast(message, reply);
    case "toast-hide":
      return hideToast(message.id);
    case "loading":
      element("loading-bar").hidden = !message.isLoading;
      return;
    case "save-bar": {
      const { id } = message;
      return showSaveBar(id, message.bar, (action) =>
        reply({ type: "save-bar-action", id, action }),
      );
    }
    case "open-top":
      return openTop(message.url);
    case "close-window":
      void closeAppWindow();
      return;
  }
}

async function answerTo(question: Question): Promise<unknown> {
  switch (question.kind) {
    case "id-token": {
      const { token } = await postJson(`${shellConfig.storePath}/session-token`, {});
      return token;
    }
    case "pick":
      return pickResources(question.options);
    case "leave": {
      if (await confirmLeaving()) return true;
      // The promise that the app waits for resolves only when the merchant agrees.
      return new Promise(() => {});
    }
    default:
      throw new Error("The app asked something unknown.");
  }
}

/** Leaves for another page of the admin, the storefront or the app; other schemes are refused. */
function openTop(address: string): void {
  const local =
    localAddress(address, { ...shellConfig, admin: shellConfig.adminOrigin }) ?? address;
  if (/^https?:$/.test(new URL(local, location.href).protocol)) location.assign(local);
}

function wireInstall(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-install]");
  button?.addEventListener("click", async () => {
    button.disabled = true;
    await postJson(button.dataset["install"] ?? "", {});
    location.reload();
  });
}
