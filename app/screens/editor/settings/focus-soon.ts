/** Gives the focus to what takes the place of the control that was pressed and is about to go. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
