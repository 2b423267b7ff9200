/** Draws nothing while a button is being pressed: what moves away under the pointer is not pressed. */

export function whenNotPressed(draw: () => void): () => void {
  let pressed = false;
  let waiting = false;
  const release = (): void =>
    void setTimeout(() => {
      pressed = false;
      if (!waiting) return;
      waiting = false;
      draw();
    });
  window.addEventListener('pointerdown', () => (pressed = true), true);
  window.addEventListener('pointerup', release, true);
  window.addEventListener('pointercancel', release, true);
  // By now the button was hit.
  window.addEventListener('click', () => (pressed = false), true);
  return () => {
    if (pressed) waiting = true;
    else draw();
  };
}
