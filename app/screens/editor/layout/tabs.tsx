import { useId } from "react";

/** Tabs over panels that stay mounted; arrow keys move between them. */
export function Tabs<Name extends string>(props: {
  label: string;
  tabs: { name: NoInfer<Name>; label: string; isNew?: boolean }[];
  selected: Name;
  onSelect: (tab: NoInfer<Name>) => void;
  panelId: (tab: NoInfer<Name>) => string;
}) {
  const { tabs, selected, onSelect } = props;
  const id = useId();
  const move = (event: React.KeyboardEvent, index: number) => {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
    const step = steps[event.key];
    const next = step && tabs[(index + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onSelect(next.name);
    const list = event.currentTarget.parentElement;
    list?.querySelectorAll("button")[tabs.indexOf(next)]?.focus();
  };
  return (
    <div className="editor-tabs" role="tablist" aria-label={props.label}>
      {tabs.map(({ name, label, isNew }, index) => (
        <button
          key={name}
          id={`${id}-${name}`}
          type="button"
          role="tab"
          aria-selected={name === selected}
          aria-controls={props.panelId(name)}
          tabIndex={name === selected ? 0 : -1}
          onClick={() => onSelect(name)}
          onKeyDown={(event) => move(event, index)}
        >
          {label}
          {isNew && <span className="editor-tab-dot" role="img" aria-label="new version" />}
        </button>
      ))}
    </div>
  );
}
