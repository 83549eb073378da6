const controlRoles = new Set(
  (
    'button menuitem menuitemcheckbox menuitemradio tab option switch checkbox radio slider spinbutton textbox ' +
    'searchbox combobox listbox'
  ).split(' '),
);

/** Fonts that draw a picture for a word. */
const icons = '[class*="material-icons"], [class*="material-symbols"]';

/** Longer forms are pages: some servers put one around all they send. */
const longestForm = 2000;

const codeClass = /(?:^|[^a-z])(?:code|highlight|lang|language|brush|prettyprint|shiki|prism|hljs)/i;

/**
 * The elements under a root whose text is no prose of the page: labels and forms, what the user writes in, and
 * program text. One query for all, which costs less than to look at the attributes of each element.
 */
export function findControls(root: ParentNode): Set<Element> {
  const found = new Set<Element>();
  for (const element of root.querySelectorAll(`label, form, pre, [role], [contenteditable], ${icons}`))
    if (isControl(element)) found.add(element);
  return found;
}

function isControl(element: Element): boolean {
  const tag = element.localName;
  if (tag === 'label' || controlRoles.has(element.getAttribute('role') ?? '')) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  return tag === 'form' ? isForm(element) : tag === 'pre' ? isCode(element) : element.matches(icons);
}

function isForm(form: Element): boolean {
  return (
    form.querySelector('article, main, h1, h2, h3') === null && (form.textContent ?? '').length < longestForm
  );
}

/** Lyrics and letters stand in `<pre>` too, and are read. */
function isCode(pre: Element): boolean {
  return codeClass.test(pre.getAttribute('class') ?? '') || pre.querySelector('code, kbd, samp') !== null;
}
