import { useState } from "react";
import { reasonOf } from "#app/ui/problem-of.ts";
import { DeleteDataDialog } from "./delete-data-dialog.tsx";
import { downloadData } from "./download-data.ts";
import type { SettingsPage } from "./settings-screen.tsx";

/** Everything of the shop as a file, and the way to be rid of it. */
export function YourData({ page }: { page: SettingsPage }) {
  const [isDownloading, setDownloading] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const download = async () => {
    setDownloading(true);
    setProblem(null);
    try {
      await downloadData();
    } catch (error) {
      setProblem(reasonOf(error));
    } finally {
      setDownloading(false);
    }
  };
  return (
    <s-section heading="Your data" id="your-data">
      <div className="part your-data">
        <div>
          <div>
            <h3>Download</h3>
            <p className="part-note">
              Sections with all versions, chats, history, charges and settings, as JSON.
            </p>
            {problem !== null && (
              <p className="field-error" role="alert">
                {problem} Nothing was downloaded.
              </p>
            )}
          </div>
          <s-button icon="download" loading={isDownloading} onClick={() => void download()}>
            Download my data
          </s-button>
        </div>
        <div>
          <div>
            <h3>Delete</h3>
            <p className="part-note">
              Everything you made here, for good. Your theme files and your plan stay.
            </p>
          </div>
          <s-button tone="critical" onClick={() => setAsking(true)}>
            Delete all data
          </s-button>
        </div>
      </div>
      {isAsking && <DeleteDataDialog page={page} onClose={() => setAsking(false)} />}
    </s-section>
  );
}
