/** Lines that are shown of what is being written. */
const LINES = 6;

/** The end of the file that is being written; for the eye only. */
export function CodeTail({ code }: { code: string }) {
  const lines = code.split("\n").slice(-LINES);
  return (
    <div className="code-tail" aria-hidden="true">
      {code !== "" &&
        lines.map((line, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a window over lines that move up
          <div key={index}>{line === "" ? " " : line}</div>
        ))}
    </div>
  );
}
