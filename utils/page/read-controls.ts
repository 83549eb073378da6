const controlRoles =
  'button menuitem menuitemcheckbox menuitemradio tab option switch checkbox radio slider spinbutton textbox ' +
  'searchbox combobox listbox';

const controls = [
  'label',
  'form',
  'pre',
  '[contenteditable]:not([contenteditable="false" i])',
  ...controlRoles.split(' ').map((role) => `[role="${role}"]`),
].join();

/** Longer forms are pages: some servers put one around all they send. */
const longestForm = 2000;

const codeClass = /(?:^|[^a-z])(?:code|highlight|lang|language|brush|prettyprint|shiki|prism|hljs)/i;

/**
 * The elements under a root whose text is no prose of the page: labels and forms, what the user writes in, and
 * program text. One query for all, which costs less than to look at the attributes of each element.
 */
export function findControls(root: Element): ReadonlySet<Element> {
  const found = new Set<Element>();
  for (const element of root.querySelectorAll(controls)) {
    const tag = element.localName;
    if (tag === 'form' ? isForm(element) : tag === 'pre' ? isCode(element) : true) found.add(element);
  }
  return found;
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
