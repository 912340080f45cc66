import { useId, useState } from "react";

export type Suggestion = { value: string; label: string; detail: string };

/** Of many, only the first fit into a list that is looked at. */
const SHOWN_AT_MOST = 40;

/** A text box with suggestions under it: the arrow keys walk, Enter takes, Escape closes. */
export function Combobox(props: {
  inputId: string;
  value: string;
  placeholder: string;
  describedBy: string | undefined;
  isFlawed: boolean;
  inputMode?: "url";
  suggestions(typed: string): Suggestion[];
  onType(text: string): void;
  onTake(suggestion: Suggestion): void;
  onLeave?(): void;
}) {
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const listId = useId();
  const shown = isOpen ? props.suggestions(props.value).slice(0, SHOWN_AT_MOST) : [];
  const take = (suggestion: Suggestion) => {
    props.onTake(suggestion);
    setOpen(false);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setOpen(true);
      setActive(Math.min(shown.length - 1, Math.max(0, active + step)));
    } else if (event.key === "Enter" && shown[active]) {
      event.preventDefault();
      take(shown[active]);
    } else if (event.key === "Escape" && isOpen) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <div className="combobox">
      <input
        id={props.inputId}
        className="setting-input"
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown[active] && `${listId}-${active}`}
        aria-describedby={props.describedBy}
        aria-invalid={props.isFlawed}
        autoComplete="off"
        spellCheck={false}
        inputMode={props.inputMode}
        placeholder={props.placeholder}
        value={props.value}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          props.onLeave?.();
        }}
        onChange={(event) => {
          setOpen(true);
          setActive(-1);
          props.onType(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      {shown.length > 0 && (
        <ul id={listId} role="listbox" aria-label="Suggestions" className="field-suggestions">
          {shown.map((suggestion, index) => (
            // The box keeps the focus and says which suggestion is the active one.
            <li
              key={suggestion.value}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              className={index === active ? "is-active" : ""}
              ref={index === active ? (node) => node?.scrollIntoView({ block: "nearest" }) : null}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(suggestion)}
            >
              <span>{suggestion.label}</span>
              <small>{suggestion.detail}</small>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
