/** The whole app could not be read: without its data there is no Polaris and no navigation either. */
export function AppError() {
  return (
    <main className="landing part">
      <div className="panel app-error" role="alert">
        <h1>The app cannot be reached right now</h1>
        <p>Nothing is lost. This is usually over in a moment.</p>
        <button type="button" className="choice-chip" onClick={() => location.reload()}>
          Try again
        </button>
      </div>
    </main>
  );
}
