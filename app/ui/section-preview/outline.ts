/** Less room than this above an element, and its name stands inside of it. */
const LABEL_HEIGHT_IN_PX = 32;

export type Outline = {
  show(target: Element, label: string): void;
  zoom(scale: number): void;
  hide(): void;
};

/** A frame around something in the preview, with a name on it. It is no part of the section. */
export function createOutline(id: string): Outline {
  const outline = document.createElement("div");
  outline.id = id;
  outline.className = "preview-outline";
  const name = document.createElement("span");
  outline.append(name);
  return {
    show(target, label) {
      const { left, top, width, height } = target.getBoundingClientRect();
      const place = { left: left + scrollX, top: top + scrollY, width, height };
      for (const [side, value] of Object.entries(place))
        outline.style.setProperty(side, `${value}px`);
      outline.classList.toggle("is-low", top + scrollY < LABEL_HEIGHT_IN_PX);
      name.textContent = label;
      if (!outline.isConnected) document.body.append(outline);
    },
    /** The page shows the frame at this scale; names are as large as its own words. */
    zoom: (scale) => outline.style.setProperty("--preview-zoom", `${1 / scale}`),
    hide: () => outline.remove(),
  };
}
