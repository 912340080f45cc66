import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";

const NAME_LIMIT_IN_CHARACTERS = 100;

/** The section's name, to be written over: Enter saves, Escape leaves it as it was. */
export function RenameField(props: {
  name: string;
  /** @returns why it was refused; null when it is saved. */
  onSave(name: string): Promise<string | null>;
  onClose(): void;
}) {
  const [name, setName] = useState(props.name);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const problemId = useId();
  const box = useRef<HTMLInputElement>(null);
  const isLeft = useRef(false);
  useEffect(() => box.current?.select(), []);
  const save = async () => {
    const chosen = name.trim();
    if (isSaving || isLeft.current) return;
    if (chosen === props.name) return props.onClose();
    const wrong = problemOfName(chosen);
    setProblem(wrong);
    if (wrong !== null) return;
    setSaving(true);
    const refused = await props.onSave(chosen);
    setSaving(false);
    setProblem(refused);
    if (refused === null) props.onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") {
      // Going away takes the focus from the field, which would save.
      isLeft.current = true;
      props.onClose();
    }
    if (event.key === "Enter" && !event.nativeEvent.isComposing) void save();
  };
  return (
    <div className="rename">
      <input
        ref={box}
        aria-label={`New name of ${props.name}`}
        aria-invalid={problem !== null}
        aria-describedby={problemId}
        readOnly={isSaving}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => void save()}
      />
      <span id={problemId} className={problem === null ? "part-note" : "field-error"} role="alert">
        {problem ?? (isSaving ? "Saving" : "Enter saves, Escape cancels")}
      </span>
    </div>
  );
}

function problemOfName(name: string): string | null {
  if (name === "") return "A section needs a name.";
  if (name.length > NAME_LIMIT_IN_CHARACTERS)
    return `${name.length} characters: ${NAME_LIMIT_IN_CHARACTERS} at most.`;
  return null;
}
