import { useContext } from "react";
import { resourceKind } from "#liquid/schema/setting-types.ts";
import { textOf, type FieldProps } from "../field-props.ts";
import { focusSoon } from "../focus-soon.ts";
import { capitalized, KIND_WORDS } from "./kind-words.ts";
import { metaobjectTypeOf, referenceOf, valueOf } from "./references.ts";
import { Thumbnail } from "./thumbnail.tsx";
import { usePicking } from "./use-picking.tsx";
import { ShopResourcesContext, type ResourceState } from "./use-shop-resources.ts";

/** One thing of the shop: its picture and name, to be changed or removed. */
export function ResourceField(props: FieldProps) {
  const { definition, value, inputId, onChange } = props;
  const kind = resourceKind(definition.type) ?? "product";
  const resources = useContext(ShopResourcesContext);
  const reference = referenceOf(definition, textOf(value));
  const words = KIND_WORDS[kind];
  const picking = usePicking({
    inputId,
    kind,
    metaobjectType: metaobjectTypeOf(definition),
    limit: 1,
    chosenKeys: reference ? [reference.key] : [],
    onPick: ([key]) => {
      if (key === undefined) return;
      resources.askAgain();
      onChange(valueOf({ kind, key }));
    },
  });
  const pickButton = (text: string) => (
    <button
      type="button"
      id={inputId}
      className={reference ? "link-button" : "choose-button"}
      aria-label={`${text}: ${definition.label ?? words.one}`}
      aria-describedby={props.describedBy}
      onClick={() => void picking.open()}
    >
      {text}
    </button>
  );
  return (
    <>
      {reference === null ? (
        pickButton(`Select ${words.one}`)
      ) : (
        <div className="resource-card">
          <ResourceLine
            kind={kind}
            state={resources.stateOf(reference)}
            onRetry={resources.askAgain}
          />
          <span className="resource-actions">
            {pickButton("Change")}
            <button
              type="button"
              className="link-button"
              aria-label={`Remove: ${definition.label ?? words.one}`}
              onClick={() => {
                onChange("");
                focusSoon(inputId);
              }}
            >
              Remove
            </button>
          </span>
        </div>
      )}
      {picking.dialog}
    </>
  );
}

/** Its picture and name, or what has become of it. */
export function ResourceLine(props: {
  kind: keyof typeof KIND_WORDS;
  state: ResourceState;
  onRetry(): void;
}) {
  const { kind, state, onRetry } = props;
  const word = capitalized(KIND_WORDS[kind].one);
  const item = state.kind === "there" ? state.item : null;
  return (
    <span className="resource-line">
      <Thumbnail kind={kind} picture={item?.picture ?? null} />
      <span className="resource-name">
        {item && <b>{item.title}</b>}
        {item && item.detail !== "" && <small>{item.detail}</small>}
        {state.kind === "loading" && <small role="status">Loading</small>}
        {state.kind === "gone" && (
          <small className="field-error">{word} is deleted, or hidden from shoppers</small>
        )}
        {state.kind === "failed" && (
          <small className="field-error" role="alert">
            {word} could not be read.{" "}
            <button type="button" className="link-button" onClick={onRetry}>
              Try again
            </button>
          </small>
        )}
      </span>
    </span>
  );
}
