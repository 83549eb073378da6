/** Where to begin; nowhere in a document that is being edited as a whole. */
export function startOf(root: Document | Element): Element | null {
  if (!('documentElement' in root)) return root;
  return root.designMode === 'on' ? null : (root.body ?? root.documentElement);
}
