import { useContext, useRef, useState } from "react";
import { listLimit, resourceKind } from "#liquid/schema/setting-types.ts";
import { DragHandle } from "../reorder/drag-handle.tsx";
import { moved } from "../reorder/moved.ts";
import { useReorder } from "../reorder/use-reorder.ts";
import type { FieldProps } from "../field-props.ts";
import { focusSoon } from "../focus-soon.ts";
import { KIND_WORDS } from "./kind-words.ts";
import { metaobjectTypeOf, referenceOf } from "./references.ts";
import { ResourceLine } from "./resource-field.tsx";
import { usePicking } from "./use-picking.tsx";
import { ShopResourcesContext } from "./use-shop-resources.ts";

/** Several things of the shop, in an order that can be changed by dragging and by keys. */
export function ResourceListField(props: FieldProps) {
  const { definition, value, inputId, onChange } = props;
  const kind = resourceKind(definition.type) ?? "product";
  const words = KIND_WORDS[kind];
  const label = definition.label ?? words.many;
  const limit = listLimit(definition);
  const named = Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
  const keys = [...new Set(named)];
  const resources = useContext(ShopResourcesContext);
  const [said, setSaid] = useState("");
  const picking = usePicking({
    inputId,
    kind,
    metaobjectType: metaobjectTypeOf(definition),
    limit,
    chosenKeys: keys,
    // What was chosen before keeps its place.
    onPick: (picked) => {
      const kept = keys.filter((key) => picked.includes(key));
      const added = picked.filter((key) => !keys.includes(key));
      resources.askAgain();
      onChange([...kept, ...added].slice(0, limit));
    },
  });
  const nameOf = (key: string) => {
    const reference = referenceOf(definition, key);
    const state = reference && resources.stateOf(reference);
    return state?.kind === "there" ? state.item.title : key;
  };
  const list = useRef<HTMLOListElement>(null);
  const reorder = useReorder({
    list,
    count: keys.length,
    nameOf: (index) => nameOf(keys[index] ?? ""),
    say: setSaid,
    onMove: (from, to) => onChange(moved(keys, from, to)),
  });
  const remove = (index: number) => {
    setSaid(`Removed ${nameOf(keys[index] ?? "")}`);
    onChange(keys.toSpliced(index, 1));
    focusSoon(inputId);
  };
  return (
    <>
      {keys.length > 0 && (
        <ol className="resource-list" ref={list} aria-label={label}>
          {keys.map((key, index) => {
            const reference = referenceOf(definition, key);
            return (
              <li key={key} className={reorder.classOf(index)}>
                <DragHandle name={nameOf(key)} index={index} reorder={reorder} />
                <ResourceLine
                  kind={kind}
                  state={reference ? resources.stateOf(reference) : { kind: "gone" }}
                  onRetry={resources.askAgain}
                />
                <button
                  type="button"
                  className="icon-button"
                  aria-label={`Remove ${nameOf(key)}`}
                  onClick={() => remove(index)}
                >
                  <s-icon type="x" size="small" />
                </button>
              </li>
            );
          })}
        </ol>
      )}
      <span className="visually-hidden" role="status">
        {said}
      </span>
      <div className="resource-list-foot">
        <button
          type="button"
          id={inputId}
          className="choose-button"
          aria-describedby={props.describedBy}
          aria-label={`${keys.length === 0 ? "Select" : "Change"} ${words.many}: ${label}`}
          onClick={() => void picking.open()}
        >
          {keys.length === 0 ? "Select" : "Change"} {words.many}
        </button>
        <span className="setting-info">
          {keys.length} of {limit}
        </span>
      </div>
      {picking.dialog}
    </>
  );
}
