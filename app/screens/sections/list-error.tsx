import { useRevalidator } from "react-router";

/** In the place of the list when it could not be read. */
export function ListError() {
  const { revalidate, state } = useRevalidator();
  return (
    <s-page heading="Sections">
      <div className="part panel sections">
        <div className="list-empty" role="alert">
          <h2>The sections could not be read</h2>
          <p>Nothing is lost. This is usually over in a moment.</p>
          <div>
            <s-button
              variant="primary"
              loading={state === "loading"}
              onClick={() => void revalidate()}
            >
              Try again
            </s-button>
          </div>
        </div>
      </div>
    </s-page>
  );
}
