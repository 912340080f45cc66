import { useEffect, useRef, useState } from "react";
import { api } from "#app/ui/api-client.ts";
import { reasonOf } from "#app/ui/problem-of.ts";
import type { PageVersion } from "./editor-header.tsx";

const LONGEST_NAME = 60;

type NameProps = { sectionId: string; version: PageVersion; onChanged(): void };

/** What the merchant calls a version, and the way to call it something: in place, by key too. */
export function VersionName(props: NameProps) {
  const { number, name } = props.version;
  const [isEditing, setEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !isEditing) opener.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  if (isEditing) return <NameForm {...props} onDone={() => setEditing(false)} />;
  return (
    <span className="version-name">
      <b>Version {number}</b>
      <button
        ref={opener}
        type="button"
        className="icon-button"
        aria-label={`${name === null ? "Name" : "Rename"} version ${number}`}
        onClick={() => setEditing(true)}
      >
        <s-icon type="edit" size="small" />
      </button>
    </span>
  );
}

function NameForm(props: NameProps & { onDone(): void }) {
  const { sectionId, version, onDone } = props;
  const [name, setName] = useState(version.name ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const save = async () => {
    const trimmed = name.trim();
    if (trimmed === (version.name ?? "")) return onDone();
    setBusy(true);
    setProblem(null);
    try {
      await api(`/api/sections/${sectionId}/versions/${version.id}`, {
        method: "PATCH",
        body: { name: trimmed === "" ? null : trimmed },
      });
      props.onChanged();
      onDone();
    } catch (error) {
      setProblem(reasonOf(error));
      setBusy(false);
    }
  };
  return (
    <form
      className="version-name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void save();
      }}
    >
      <label className="visually-hidden" htmlFor={`name-${version.id}`}>
        Name of version {version.number}
      </label>
      <div>
        <input
          ref={field}
          id={`name-${version.id}`}
          className="setting-input"
          value={name}
          maxLength={LONGEST_NAME}
          placeholder={`Version ${version.number}`}
          autoFocus
          aria-invalid={problem !== null}
          aria-describedby={`name-problem-${version.id}`}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            // Not for the menu around it, which would close.
            event.preventDefault();
            onDone();
          }}
        />
        <s-button type="submit" loading={isBusy}>
          Save name
        </s-button>
      </div>
      <p id={`name-problem-${version.id}`} className="field-error" role="alert">
        {problem}
      </p>
    </form>
  );
}
