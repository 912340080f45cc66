/** How the page around the section is, apart from its width. */
export type FrameView = {
  /** As in a theme whose pages are dark. */
  isDark: boolean;
  /** For a visitor who asked for less motion. */
  isStill: boolean;
  isRightToLeft: boolean;
};

export const PLAIN_VIEW: FrameView = { isDark: false, isStill: false, isRightToLeft: false };
