import { useState } from "react";
import { api } from "#app/ui/api-client.ts";
import { reasonOf } from "#app/ui/problem-of.ts";
import { historyCsv } from "./history-csv.ts";
import type { PlanPage } from "./plan-screen.tsx";

/** Every run of the shop as a file for a spreadsheet. */
export function DownloadHistory() {
  const [isBusy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      save("generations.csv", historyCsv(await everyRun()));
    } catch (error) {
      shopify.toast.show(reasonOf(error), { isError: true });
    } finally {
      setBusy(false);
    }
  };
  return (
    <s-button variant="tertiary" icon="export" loading={isBusy} onClick={() => void download()}>
      Download CSV
    </s-button>
  );
}

async function everyRun(): Promise<PlanPage["history"]["items"]> {
  const read = (page: number) => api<PlanPage["history"]>(`/api/generations?page=${page}`);
  const first = await read(1);
  const items = [...first.items];
  for (let page = 2; page <= first.totalPages; page += 1) items.push(...(await read(page)).items);
  return items;
}

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
