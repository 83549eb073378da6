/**
 * Builds a page with shadow trees: `<template shadowrootmode="open">` becomes one, as a browser's parser has it.
 * @returns the nodes, not yet on a page
 */
export function growShadows(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
  grow(body);
  return [...body.childNodes];
}

function grow(tree: ParentNode): void {
  for (const template of tree.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const mode = template.getAttribute('shadowrootmode') === 'closed' ? 'closed' : 'open';
    const root = template.parentElement?.attachShadow({ mode });
    template.remove();
    root?.append(template.content);
    if (root) grow(root);
  }
}

/** A tree with the shadow trees in it, as the source that it would have grown from. */
export function withShadows(node: Node): string {
  if (node.nodeType === 3) return (node as Text).data;
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  const shadow = element.shadowRoot ? `#[${inside(element.shadowRoot)}]` : '';
  const [, open, close] = /^(<[^>]*>)(.*)$/.exec((element.cloneNode(false) as Element).outerHTML) ?? [];
  return `${open}${shadow}${inside(element)}${close}`;
}

function inside(parent: ParentNode): string {
  return [...parent.childNodes].map(withShadows).join('');
}
