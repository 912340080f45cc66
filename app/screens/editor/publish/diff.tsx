/** Lines shown at once. */
const SHOWN_AT_FIRST = 6;

/** A unified diff; all of it on request. */
export function Diff({ lines }: { lines: string[] }) {
  const first = lines.filter((line) => /^[+-]/.test(line)).slice(0, SHOWN_AT_FIRST);
  return (
    <details className="diff-box">
      <summary>
        <span className="diff-all">All changes</span>
        <Lines lines={first} />
      </summary>
      <div className="diff-scroll" tabIndex={0} role="region" aria-label="All changes">
        <Lines lines={lines} />
      </div>
    </details>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <pre className="diff">
      {lines.map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines of a text that does not change
        <div key={index} className={classOf(line)}>
          {line === "" ? " " : line}
        </div>
      ))}
    </pre>
  );
}

function classOf(line: string): string {
  if (line.startsWith("+")) return "is-added";
  if (line.startsWith("-")) return "is-removed";
  return line.startsWith("@@") ? "is-place" : "";
}
