/** Polaris keywords and the design token that each stands for. */
export const SPACING: Record<string, string> = {
  none: "0",
  "small-500": "var(--p-space-025)",
  "small-400": "var(--p-space-050)",
  "small-300": "var(--p-space-100)",
  "small-200": "var(--p-space-200)",
  "small-100": "var(--p-space-300)",
  small: "var(--p-space-300)",
  base: "var(--p-space-400)",
  large: "var(--p-space-500)",
  "large-100": "var(--p-space-500)",
  "large-200": "var(--p-space-600)",
  "large-300": "var(--p-space-800)",
  "large-400": "var(--p-space-1000)",
  "large-500": "var(--p-space-1200)",
};

export const RADIUS: Record<string, string> = {
  none: "0",
  "small-200": "var(--p-border-radius-050)",
  "small-100": "var(--p-border-radius-100)",
  small: "var(--p-border-radius-100)",
  base: "var(--p-border-radius-200)",
  large: "var(--p-border-radius-300)",
  "large-100": "var(--p-border-radius-300)",
  "large-200": "var(--p-border-radius-400)",
  max: "9999px",
};

export const BACKGROUND: Record<string, string> = {
  transparent: "transparent",
  base: "var(--p-color-bg-surface)",
  subdued: "var(--p-color-bg-surface-secondary)",
  strong: "var(--p-color-bg-surface-tertiary)",
};

export const BORDER_COLOR: Record<string, string> = {
  base: "var(--p-color-border)",
  subdued: "var(--p-color-border-secondary)",
  strong: "var(--p-color-border-tertiary)",
};

export const BORDER_WIDTH: Record<string, string> = {
  none: "0",
  "small-100": "0.66px",
  small: "1px",
  base: "1px",
  large: "2px",
  "large-100": "3px",
  "large-200": "4px",
};

/** Translates each word of a shorthand, such as `base none`; what is no keyword stays as it is. */
export function keywords(scale: Record<string, string>, value: string): string {
  return value
    .trim()
    .split(/\s+/)
    .map((word) => scale[word] ?? word)
    .join(" ");
}
