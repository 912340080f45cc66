/** A theme without it has no page at all: it can be changed, but not deleted. */
export const REQUIRED_FILE = "layout/theme.liquid";
