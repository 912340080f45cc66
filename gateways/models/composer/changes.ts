import type { Change } from "./change.ts";
import { alignment } from "./changes/alignment.ts";
import { background } from "./changes/background.ts";
import { blockCount } from "./changes/blocks.ts";
import { bodyText } from "./changes/body-text.ts";
import { buttonAdd, buttonRemove } from "./changes/button.ts";
import { columns } from "./changes/columns.ts";
import { corners } from "./changes/corners.ts";
import { headingSize } from "./changes/heading-size.ts";
import { headingText } from "./changes/heading-text.ts";
import { images } from "./changes/images.ts";
import { options } from "./changes/options.ts";
import { padding } from "./changes/padding.ts";
import { productCount } from "./changes/product-count.ts";
import { sectionName } from "./changes/section-name.ts";

/** Everything that can be asked of a section, in the order in which it is done. */
export const changes: Change[] = [
  sectionName,
  headingText,
  bodyText,
  blockCount,
  columns,
  productCount,
  options,
  images,
  buttonRemove,
  buttonAdd,
  headingSize,
  alignment,
  padding,
  corners,
  background,
];
