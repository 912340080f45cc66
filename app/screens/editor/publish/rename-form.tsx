import { useState } from "react";

/** The file's name without folder and ending. */
export function RenameForm(props: { fileName: string; onName(fileName: string): void }) {
  const stem = props.fileName.replace(/^sections\//, "").replace(/\.liquid$/, "");
  const [name, setName] = useState(stem);
  const [isTried, setTried] = useState(false);
  const isValid = /^[a-z0-9][a-z0-9-]{0,59}$/.test(name);
  return (
    <form
      className="rename-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isValid) props.onName(`sections/${name}.liquid`);
      }}
    >
      <label htmlFor="file-name">File name, without sections/ and .liquid</label>
      <div>
        <input
          id="file-name"
          className="setting-input"
          value={name}
          autoFocus
          spellCheck={false}
          aria-invalid={isTried && !isValid}
          aria-describedby="file-name-error"
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <s-button type="submit">Use this name</s-button>
      </div>
      <p id="file-name-error" className="field-error" role="alert">
        {isTried && !isValid && "Lower-case letters, digits and hyphens, 60 at most."}
      </p>
    </form>
  );
}
