import { useEffect, useRef } from "react";
import type { ResourceKind } from "#liquid/schema/setting-types.ts";
import { capitalized, KIND_WORDS } from "./kind-words.ts";
import type { ResourceItem } from "./resource-items.ts";
import { Thumbnail } from "./thumbnail.tsx";
import type { useResourceSearch } from "./use-resource-search.ts";

type OptionsProps = {
  id: string;
  kind: ResourceKind;
  found: ReturnType<typeof useResourceSearch>;
  search: string;
  keys: string[];
  active: number;
  isMultiple: boolean;
  onTake(item: ResourceItem): void;
  onActive(index: number): void;
};

/** What was found, or why there is nothing. */
export function ResourceOptions(props: OptionsProps) {
  const { state, retry } = props.found;
  const words = KIND_WORDS[props.kind];
  switch (state.kind) {
    case "loading":
      return (
        <p className="resource-note" role="status">
          <span className="spinner" aria-hidden="true" /> Looking for {words.many}
        </p>
      );
    case "failed":
      return (
        <div className="resource-note" role="alert">
          <p>{state.reason}</p>
          <s-button onClick={retry}>Try again</s-button>
        </div>
      );
    case "not-granted":
      return (
        <p className="resource-note" role="alert">
          The app may not read your {words.many} yet. Open the app from your Shopify admin and
          approve the new permission; everything else works without it.
        </p>
      );
    case "found":
      return state.items.length === 0 ? (
        <p className="resource-note" role="status">
          {props.search.trim() === ""
            ? `Your store has no ${words.many} yet. ${words.none}`
            : `No ${words.many} match “${props.search.trim()}”.`}
        </p>
      ) : (
        <Found {...props} state={state} />
      );
  }
}

function Found(
  props: OptionsProps & { state: Extract<OptionsProps["found"]["state"], { kind: "found" }> },
) {
  const { id, active, keys, kind, state } = props;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <div className={`resource-options${kind === "image" ? " resource-options--grid" : ""}`}>
      <ul
        id={`${id}-list`}
        ref={list}
        role="listbox"
        aria-label={capitalized(KIND_WORDS[kind].many)}
        aria-multiselectable={props.isMultiple}
      >
        {state.items.map((item, index) => (
          // The search box keeps the focus and says which option is the active one.
          <li
            key={item.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={keys.includes(item.key)}
            className={index === active ? "is-active" : ""}
            onClick={() => props.onTake(item)}
            onPointerMove={() => index !== active && props.onActive(index)}
          >
            <Thumbnail kind={kind} picture={item.picture} />
            <span className="resource-name">
              <b>{item.title}</b>
              <small>{item.detail}</small>
            </span>
            {keys.includes(item.key) && <s-icon type="check" size="small" />}
          </li>
        ))}
      </ul>
      {state.more === "failed" && (
        <p className="field-error" role="alert">
          The next page could not be read.
        </p>
      )}
      {state.next !== null && (
        <s-button disabled={state.more === "loading"} onClick={() => void props.found.showMore()}>
          {state.more === "loading" ? "Loading" : "Show more"}
        </s-button>
      )}
    </div>
  );
}
