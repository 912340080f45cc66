/** Puts the code on the clipboard and says whether it is there. */
export async function copyCode(code: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(code);
    shopify.toast.show("Code copied");
  } catch {
    shopify.toast.show("The browser did not allow copying. Use Download.", { isError: true });
  }
}

/** Saves the code as a file that a theme takes as it is. */
export function downloadCode(sectionName: string, code: string): void {
  const address = URL.createObjectURL(new Blob([code], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${fileStem(sectionName)}.liquid`;
  link.click();
  // The browser reads it after this task.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function fileStem(name: string): string {
  const stem = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  return stem.replaceAll(/^-+|-+$/g, "") || "section";
}
