type Button = { label: string; value: string; isCritical?: boolean };

/** Opens a dialog of the page. */
export function dialogButton(id: string, label: string): string {
  return `<button type="button" class="button" popovertarget="${id}">${label}</button>`;
}

/** A question that waits hidden until its button is pressed; its form sends `action` with the answer. */
export function dialog(
  id: string,
  {
    title,
    content,
    action,
    button: { label, value, isCritical = false },
  }: { title: string; content: string; action: string; button: Button },
): string {
  return `<div id="${id}" class="dialog" popover role="dialog" aria-labelledby="${id}-title">
            <form method="post" action="${action}">
              <h2 id="${id}-title">${title}</h2>
              ${content}
              <div class="actions">
                <button type="button" class="button" popovertarget="${id}" popovertargetaction="hide">Cancel</button>
                <button class="button ${isCritical ? "critical" : "primary"}" name="action" value="${value}">${label}</button>
              </div>
            </form>
          </div>`;
}
