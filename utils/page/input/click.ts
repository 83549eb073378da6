import { closestAround, originOf } from '../flat-tree.ts';
import type { Lifetime } from '../lifetime.ts';

export interface ClickParts {
  readonly document: Document;
  readonly lifetime: Lifetime;
  /** Whether an event happened on a card of ours. */
  readonly isOurs: (event: Event) => boolean;
  /** A finger tapped the page; `free` where nothing of the page's own was meant by it. */
  readonly onTap: (event: MouseEvent, free: boolean) => void;
  /** A mouse clicked the page where nothing of its own was meant; `again` for the second of a double click. */
  readonly onClick: (event: MouseEvent, again: boolean) => void;
  /** The mouse drags: it selects text, or moves a thing. */
  readonly onDrag: () => void;
}

/** Moving farther than this, in pixels, with the button down is dragging. */
const DRAG = 4;

/** What the page acts on when it is clicked. */
const ACTIVE =
  'a[href], area[href], button, input, select, textarea, label, summary, option, audio, video, iframe, embed, ' +
  'object, [onclick], [contenteditable]:not([contenteditable="false"]), ' +
  ['button', 'link', 'tab', 'checkbox', 'switch', 'menuitem', 'option']
    .map((role) => `[role="${role}"]`)
    .join();

/** Tells clicks and taps on the text of a page from those on what the page itself acts on. Prevents nothing. */
export function watchClicks(parts: ClickParts): void {
  const { document, lifetime } = parts;
  let pressed: { x: number; y: number; touch: boolean; ours: boolean; dragged: boolean } | undefined;
  const options = { capture: true, passive: true };

  const press = (event: PointerEvent): void => {
    if (!event.isTrusted) return;
    const { clientX: x, clientY: y } = event;
    pressed = { x, y, touch: event.pointerType === 'touch', ours: parts.isOurs(event), dragged: false };
  };

  const move = (event: PointerEvent): void => {
    if (!event.isTrusted || event.buttons === 0 || !pressed || pressed.touch || pressed.dragged) return;
    if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) <= DRAG) return;
    pressed.dragged = true;
    if (!pressed.ours) parts.onDrag();
  };

  const click = (event: MouseEvent): void => {
    // `detail` is 0 where a key stands for a click.
    if (!event.isTrusted || event.detail === 0 || !pressed || pressed.ours || parts.isOurs(event)) return;
    const free = !isActive(originOf(event) as Element) && document.getSelection()?.isCollapsed !== false;
    if (pressed.touch) parts.onTap(event, free);
    else if (event.detail === 2) parts.onClick(event, true);
    else if (event.detail === 1 && free && !pressed.dragged && !withModifier(event))
      parts.onClick(event, false);
  };

  const window = document.defaultView;
  if (!window) return;
  lifetime.listen(window, 'pointerdown', press, options);
  lifetime.listen(window, 'pointermove', move, options);
  lifetime.listen(window, 'click', click, options);
}

function isActive(element: Element): boolean {
  if (closestAround(element, ACTIVE)) return true;
  // Pages that act on clicks by script alone mostly say so with the pointer.
  return element.ownerDocument.defaultView?.getComputedStyle(element).cursor === 'pointer';
}

function withModifier({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}
