import { blockAttributes } from "./block-attributes/rule.ts";
import { codeHome } from "./code-home/rule.ts";
import { colorContrast } from "./color-contrast/rule.ts";
import { cssPortability } from "./css-portability/rule.ts";
import { cssScope } from "./css-scope/rule.ts";
import { cssSyntax } from "./css-syntax/rule.ts";
import { duplicateBlockType } from "./duplicate-block-type/rule.ts";
import { duplicateSettingId } from "./duplicate-setting-id/rule.ts";
import { emptyDefault } from "./empty-default/rule.ts";
import { externalRequest } from "./external-request/rule.ts";
import { fileSize } from "./file-size/rule.ts";
import { formOutsideTemplate } from "./form-outside-template/rule.ts";
import { freeTextInStyle } from "./free-text-in-style/rule.ts";
import { hardcodedText } from "./hardcoded-text/rule.ts";
import { headingOrder } from "./heading-order/rule.ts";
import { illegalDefault } from "./illegal-default/rule.ts";
import { imageAttributes } from "./image-attributes/rule.ts";
import { inlineHandler } from "./inline-handler/rule.ts";
import { inputLabel } from "./input-label/rule.ts";
import { liquidInStaticCode } from "./liquid-in-static-code/rule.ts";
import { presetContent } from "./preset-content/rule.ts";
import { presetMissing } from "./preset-missing/rule.ts";
import { rangeSetting } from "./range-setting/rule.ts";
import { repeatedId } from "./repeated-id/rule.ts";
import { richtextDefault } from "./richtext-default/rule.ts";
import { schemaJson } from "./schema-json/rule.ts";
import { schemaMissing } from "./schema-missing/rule.ts";
import { schemaName } from "./schema-name/rule.ts";
import { schemaOnce } from "./schema-once/rule.ts";
import { scriptSafety } from "./script-safety/rule.ts";
import { selectDefault } from "./select-default/rule.ts";
import { settingNotDeclared } from "./setting-not-declared/rule.ts";
import { settingNotUsed } from "./setting-not-used/rule.ts";
import { staticTagOnce } from "./static-tag-once/rule.ts";
import { themeDependence } from "./theme-dependence/rule.ts";
import { unclosedTag } from "./unclosed-tag/rule.ts";
import { unescapedText } from "./unescaped-text/rule.ts";
import { unknownTag } from "./unknown-tag/rule.ts";
import type { Rule } from "./rule.ts";

/** In the order of the README's table. */
export const allRules: readonly Rule[] = [
  schemaMissing,
  schemaOnce,
  schemaJson,
  schemaName,
  presetMissing,
  presetContent,
  duplicateSettingId,
  duplicateBlockType,
  settingNotDeclared,
  settingNotUsed,
  rangeSetting,
  selectDefault,
  illegalDefault,
  emptyDefault,
  richtextDefault,
  fileSize,
  unclosedTag,
  unknownTag,
  liquidInStaticCode,
  staticTagOnce,
  formOutsideTemplate,
  themeDependence,
  externalRequest,
  inlineHandler,
  unescapedText,
  freeTextInStyle,
  scriptSafety,
  codeHome,
  cssSyntax,
  cssScope,
  cssPortability,
  colorContrast,
  repeatedId,
  imageAttributes,
  blockAttributes,
  headingOrder,
  inputLabel,
  hardcodedText,
];
