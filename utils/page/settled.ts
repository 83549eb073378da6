/**
 * Runs a change of a page's looks, and lets nothing on it glide or fade because of that: what comes back to the page
 * would begin its animation anew, unseen as long as that has it, and where a text comes to stand could not be told.
 * What the page animates elsewhere goes on.
 */
export function settled(document: Document, change: () => void): void {
  // A document without a window has none.
  const animations = (): Animation[] => document.getAnimations?.() ?? [];
  const others = new Set(animations().filter((animation) => !isOfSide(animation)));
  change();
  // What an element inherits from one that has come to its end may set it going in turn.
  for (let rounds = 0; rounds < 5; rounds += 1) {
    const ours = animations().filter((animation) => !others.has(animation));
    if (ours.length === 0) return;
    for (const animation of ours) {
      others.add(animation);
      if (canFinish(animation)) animation.finish();
    }
  }
}

/** Whether a style sheet animates a side of a pair: begun when that was collapsed, it may have long to go. */
function isOfSide(animation: Animation): boolean {
  const target = 'animationName' in animation && (animation.effect as KeyframeEffect).target;
  return target instanceof Element && target.closest('[data-duidu-pair]') !== null;
}

function canFinish({ effect, playbackRate }: Animation): boolean {
  return playbackRate !== 0 && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
}
