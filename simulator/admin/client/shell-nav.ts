import type { NavLink } from "../../app-bridge/messages.ts";
import { make } from "./make.ts";
import { mayLeave } from "./shell-save-bar.ts";
import { appPath, element } from "./shell-config.ts";

let links: NavLink[] = [];
let currentPath = "/";

/** Shows the app's links below its name and follows them inside the frame. */
export function showNav(shown: NavLink[], navigate: (href: string) => void): void {
  links = shown;
  const list = element("app-links");
  const [home] = list.children;
  const homeLink = links.find(({ isHome }) => isHome);
  const items = links
    .filter(({ isHome }) => !isHome)
    .map(({ href, text }) => {
      const link = make("a", { href: `${appPath}${href}`, class: "sub", "data-path": href }, text);
      return make("li", {}, follow(link, href, navigate));
    });
  if (home !== undefined) {
    const anchor = home.querySelector("a");
    anchor?.replaceWith(follow(anchor, homeLink?.href ?? "/", navigate));
    list.replaceChildren(home, ...items);
  }
  markCurrent();
}

/** Moves the mark and the address to the app's page. */
export function showLocation(path: string): void {
  currentPath = path;
  history.replaceState(null, "", `${appPath}${path === "/" ? "" : path}`);
  markCurrent();
}

/** A copy of the link, so that it carries one listener however often the links change. */
function follow(link: HTMLAnchorElement, href: string, navigate: (href: string) => void): Node {
  const followed = link.cloneNode(true);
  followed.addEventListener("click", (event) => {
    if (!(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!mayLeave()) return;
    closeMenu();
    navigate(href);
  });
  return followed;
}

/** The longest link that the path starts with; the app's name when none does. */
function markCurrent(): void {
  const [pathname = "/"] = currentPath.split(/[?#]/);
  const found = links
    .filter(({ isHome }) => !isHome)
    .map(({ href }) => href)
    .filter((href) => pathname === href || pathname.startsWith(`${href}/`))
    .toSorted((a, b) => b.length - a.length)[0];
  for (const link of element("app-links").querySelectorAll("a")) {
    const isCurrent = found === undefined ? "home" in link.dataset : link.dataset["path"] === found;
    if (isCurrent) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

/** The menu of narrow screens. */
export function wireMenu(): void {
  const button = document.querySelector<HTMLButtonElement>(".menu-button");
  const nav = element("navigation");
  button?.addEventListener("click", () => {
    const isOpen = nav.classList.toggle("open");
    button.setAttribute("aria-expanded", String(isOpen));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeMenu();
  });
}

function closeMenu(): void {
  element("navigation").classList.remove("open");
  document.querySelector(".menu-button")?.setAttribute("aria-expanded", "false");
}
