import { useEffect, useRef } from "react";
import { useBlocker } from "react-router";

/** Asks before edits are lost: in the app by a dialog of ours, elsewhere by the browser's. */
export function LeaveDialog({ isDirty, onLost }: { isDirty: boolean; onLost(): void }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isDirty]);
  if (blocker.state !== "blocked") return null;
  return (
    <Question
      onStay={() => blocker.reset()}
      onLeave={() => {
        onLost();
        blocker.proceed();
      }}
    />
  );
}

function Question({ onStay, onLeave }: { onStay(): void; onLeave(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      className="dialog dialog--small"
      ref={dialog}
      aria-labelledby="leave-title"
      onClose={onStay}
    >
      <div className="dialog-head">
        <h2 id="leave-title">Leave with unsaved edits?</h2>
      </div>
      <div className="dialog-body">
        <p>Your edits to this section are not saved. The saved version stays as it is.</p>
      </div>
      <div className="dialog-foot">
        <s-button tone="critical" onClick={onLeave}>
          Leave and lose edits
        </s-button>
        <s-button variant="primary" onClick={() => dialog.current?.close()}>
          Stay
        </s-button>
      </div>
    </dialog>
  );
}
