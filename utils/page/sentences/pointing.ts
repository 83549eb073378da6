import { originOf } from '../flat-tree.ts';
import type { Lifetime } from '../lifetime.ts';
import type { Place } from './spots.ts';

/** Where the mouse is on the page. What a page makes up, and a finger, are no pointers. */
export class Pointing {
  /** Absent while the mouse is not over the page. */
  place: Place | undefined;

  /** @param onMove called when the place is another */
  constructor(
    document: Document,
    lifetime: Lifetime,
    private readonly onMove: () => void,
  ) {
    const options = { capture: true, passive: true };
    const window = document.defaultView as Window;
    const isMouse = (event: PointerEvent): boolean => event.isTrusted && event.pointerType !== 'touch';
    lifetime.listen(window, 'pointermove', (event) => isMouse(event) && this.at(event), options);
    lifetime.listen(
      window,
      'pointerout',
      (event) => isMouse(event) && !event.relatedTarget && this.leave(),
      options,
    );
  }

  /** Points at what a mouse event happened on. */
  at(event: MouseEvent): void {
    this.place = { node: originOf(event), x: event.clientX, y: event.clientY };
    this.onMove();
  }

  private leave(): void {
    this.place = undefined;
    this.onMove();
  }
}
