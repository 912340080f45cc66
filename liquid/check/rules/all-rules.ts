import { appBlockResources } from "./app-block-resources/rule.ts";
import { blockAttributes } from "./block-attributes/rule.ts";
import { blockTypes } from "./block-types/rule.ts";
import { codeHome } from "./code-home/rule.ts";
import { colorContrast } from "./color-contrast/rule.ts";
import { containerQuery } from "./container-query/rule.ts";
import { cssPortability } from "./css-portability/rule.ts";
import { cssScope } from "./css-scope/rule.ts";
import { cssSyntax } from "./css-syntax/rule.ts";
import { cssVariableFallback } from "./css-variable-fallback/rule.ts";
import { customElementGuard } from "./custom-element-guard/rule.ts";
import { duplicateBlockType } from "./duplicate-block-type/rule.ts";
import { duplicateSettingId } from "./duplicate-setting-id/rule.ts";
import { emptyDefault } from "./empty-default/rule.ts";
import { escapedMarkup } from "./escaped-markup/rule.ts";
import { externalRequest } from "./external-request/rule.ts";
import { fileSize } from "./file-size/rule.ts";
import { fixedCurrency } from "./fixed-currency/rule.ts";
import { fixedRoute } from "./fixed-route/rule.ts";
import { focusStyle } from "./focus-style/rule.ts";
import { formOutsideTemplate } from "./form-outside-template/rule.ts";
import { freeTextInStyle } from "./free-text-in-style/rule.ts";
import { gridTracks } from "./grid-tracks/rule.ts";
import { hardcodedColor } from "./hardcoded-color/rule.ts";
import { hardcodedText } from "./hardcoded-text/rule.ts";
import { headingLevel } from "./heading-level/rule.ts";
import { headingOrder } from "./heading-order/rule.ts";
import { idReference } from "./id-reference/rule.ts";
import { illegalDefault } from "./illegal-default/rule.ts";
import { imageAttributes } from "./image-attributes/rule.ts";
import { imageTag } from "./image-tag/rule.ts";
import { inlineHandler } from "./inline-handler/rule.ts";
import { inputLabel } from "./input-label/rule.ts";
import { lazyFirstImage } from "./lazy-first-image/rule.ts";
import { liquidInStaticCode } from "./liquid-in-static-code/rule.ts";
import { listenerSignal } from "./listener-signal/rule.ts";
import { logicalProperties } from "./logical-properties/rule.ts";
import { motion } from "./motion/rule.ts";
import { nestingDepth } from "./nesting-depth/rule.ts";
import { optionalOutput } from "./optional-output/rule.ts";
import { placeholderMissing } from "./placeholder-missing/rule.ts";
import { presetContent } from "./preset-content/rule.ts";
import { presetMissing } from "./preset-missing/rule.ts";
import { rangeSetting } from "./range-setting/rule.ts";
import { repeatedId } from "./repeated-id/rule.ts";
import { richtextDefault } from "./richtext-default/rule.ts";
import { schemaAttributes } from "./schema-attributes/rule.ts";
import { schemaJson } from "./schema-json/rule.ts";
import { schemaMissing } from "./schema-missing/rule.ts";
import { schemaName } from "./schema-name/rule.ts";
import { schemaOnce } from "./schema-once/rule.ts";
import { scriptSafety } from "./script-safety/rule.ts";
import { selectDefault } from "./select-default/rule.ts";
import { settingAttributes } from "./setting-attributes/rule.ts";
import { settingCount } from "./setting-count/rule.ts";
import { settingGroups } from "./setting-groups/rule.ts";
import { settingNotDeclared } from "./setting-not-declared/rule.ts";
import { settingNotUsed } from "./setting-not-used/rule.ts";
import { settingWords } from "./setting-words/rule.ts";
import { sizeBudget } from "./size-budget/rule.ts";
import { staticTagOnce } from "./static-tag-once/rule.ts";
import { styleAttribute } from "./style-attribute/rule.ts";
import { styleTag } from "./style-tag/rule.ts";
import { themeDependence } from "./theme-dependence/rule.ts";
import { unclosedTag } from "./unclosed-tag/rule.ts";
import { unescapedText } from "./unescaped-text/rule.ts";
import { unknownTag } from "./unknown-tag/rule.ts";
import { visibleIf } from "./visible-if/rule.ts";
import type { Rule } from "./rule.ts";

/** In the order of the README's table. */
export const allRules: readonly Rule[] = [
  schemaMissing,
  schemaOnce,
  schemaJson,
  schemaName,
  schemaAttributes,
  presetMissing,
  presetContent,
  duplicateSettingId,
  duplicateBlockType,
  blockTypes,
  settingAttributes,
  settingNotDeclared,
  settingNotUsed,
  rangeSetting,
  selectDefault,
  illegalDefault,
  emptyDefault,
  richtextDefault,
  visibleIf,
  appBlockResources,
  settingCount,
  settingWords,
  settingGroups,
  headingLevel,
  fileSize,
  sizeBudget,
  unclosedTag,
  unknownTag,
  nestingDepth,
  liquidInStaticCode,
  staticTagOnce,
  formOutsideTemplate,
  themeDependence,
  externalRequest,
  fixedRoute,
  fixedCurrency,
  inlineHandler,
  unescapedText,
  escapedMarkup,
  optionalOutput,
  placeholderMissing,
  freeTextInStyle,
  scriptSafety,
  customElementGuard,
  listenerSignal,
  codeHome,
  styleTag,
  styleAttribute,
  cssSyntax,
  cssScope,
  cssPortability,
  cssVariableFallback,
  hardcodedColor,
  colorContrast,
  containerQuery,
  gridTracks,
  logicalProperties,
  motion,
  focusStyle,
  repeatedId,
  idReference,
  imageAttributes,
  imageTag,
  lazyFirstImage,
  blockAttributes,
  headingOrder,
  inputLabel,
  hardcodedText,
];
