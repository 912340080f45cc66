/** The code editor: Ctrl+S or Cmd+S saves, and leaving with changes asks first. */
export function wireCodeEditor(): void {
  const form = document.querySelector<HTMLFormElement>("#code-form");
  const area = form?.querySelector("textarea");
  if (form === null || area == null) return;
  let isSent = false;
  form.addEventListener("submit", () => (isSent = true));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "s" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector("button.primary"));
  });
  addEventListener("beforeunload", (event) => {
    const hasChanges = area.value !== area.defaultValue || "unsaved" in area.dataset;
    if (hasChanges && !isSent) event.preventDefault();
  });
}
