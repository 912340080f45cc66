import { useEffect, useId, useRef, useState } from "react";
import type { ResourceKind } from "#liquid/schema/setting-types.ts";
import { capitalized, KIND_WORDS } from "./kind-words.ts";
import type { ResourceItem } from "./resource-items.ts";
import { ResourceOptions } from "./resource-options.tsx";
import { useResourceSearch } from "./use-resource-search.ts";

type PickerProps = {
  kind: ResourceKind;
  metaobjectType: string;
  /** How many can be chosen; one is taken at once. */
  limit: number;
  chosenKeys: string[];
  onPick(keys: string[]): void;
  onClose(): void;
};

/** Chooses from everything the shop has of a kind: typing searches, the arrow keys walk, Enter takes. */
export function ResourcePicker(props: PickerProps) {
  const { kind, limit } = props;
  const words = KIND_WORDS[kind];
  const [search, setSearch] = useState("");
  const [keys, setKeys] = useState(props.chosenKeys);
  const [active, setActive] = useState(0);
  const { metaobjectType } = props;
  const found = useResourceSearch({ kind, metaobjectType, search: search.trim() });
  const items = found.state.kind === "found" ? found.state.items : [];
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    box.current?.focus();
  }, []);
  const isSingle = limit === 1;
  const take = ({ key }: ResourceItem) => {
    if (isSingle) {
      props.onPick([key]);
      dialog.current?.close();
    } else if (keys.includes(key)) setKeys(keys.filter((each) => each !== key));
    else if (keys.length < limit) setKeys([...keys, key]);
  };
  const title = `Select ${isSingle ? article(words.one) : words.many}`;
  return (
    <dialog
      className="dialog resource-dialog"
      ref={dialog}
      aria-labelledby={`${id}-title`}
      onClose={props.onClose}
    >
      <div className="dialog-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <CloseButton onPress={() => dialog.current?.close()} />
      </div>
      <div className="resource-search">
        <input
          ref={box}
          type="text"
          className="setting-input"
          role="combobox"
          aria-label={`Search ${words.many}`}
          aria-expanded={items.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={items[active] && `${id}-${active}`}
          placeholder={`Search ${words.many}`}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={(event) => {
            const next = { ArrowDown: active + 1, ArrowUp: active - 1 }[event.key];
            if (next !== undefined && items.length > 0) {
              event.preventDefault();
              setActive(Math.min(items.length - 1, Math.max(0, next)));
              if (next >= items.length) void found.showMore();
            }
            if (event.key === "Enter" && items[active]) take(items[active]);
          }}
        />
      </div>
      <ResourceOptions
        {...{ id, kind, found, search, keys, active }}
        isMultiple={!isSingle}
        onTake={take}
        onActive={setActive}
      />
      {!isSingle && (
        <div className="dialog-foot">
          <span className="setting-info" role="status">
            {capitalized(`${keys.length} of ${limit} chosen`)}
          </span>
          <span className="editor-space" />
          <s-button onClick={() => dialog.current?.close()}>Cancel</s-button>
          <s-button
            variant="primary"
            onClick={() => {
              props.onPick(keys);
              dialog.current?.close();
            }}
          >
            Done
          </s-button>
        </div>
      )}
    </dialog>
  );
}

function CloseButton({ onPress }: { onPress(): void }) {
  return (
    <button type="button" className="icon-button" aria-label="Close" onClick={onPress}>
      <s-icon type="x" />
    </button>
  );
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}
