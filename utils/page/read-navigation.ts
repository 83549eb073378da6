import { closestAround, elementAround } from './flat-tree.ts';

const navigationTags = new Set(['nav', 'menu']);
const navigationRoles = new Set(['navigation', 'menu', 'menubar', 'toolbar', 'tablist', 'tree', 'directory']);

/** Words of which class names and ids of navigation are made, as in `site-nav`, `mainMenu`, `bread_crumbs`. */
const navigationWord =
  /(?:^|[^a-z])(?:nav|navbar|navi|navigation|menus?|submenu|breadcrumbs?|crumbs?|pagination|pager|toolbar|topbar|sidebar|footer)(?:$|[^a-z])/;

/** A container of the page's own matter is no navigation, whatever it is called. */
const matter = 'article, main, h1, h2';

/**
 * Knows which elements are there to lead around the site. Only blocks that are links throughout are asked
 * about: the title in a `<nav>` is read, and so is the list of related stories under an article.
 */
export class Navigation {
  readonly #known = new Map<Element, boolean>();

  /** Whether an element is, or stands in, navigation. */
  holds(element: Element): boolean {
    const path: Element[] = [];
    let found = false;
    for (let at: Element | null = element; at; at = elementAround(at)) {
      const known = this.#known.get(at);
      if (known !== undefined) {
        found = known;
        break;
      }
      path.push(at);
      if (isNavigation(at)) {
        found = true;
        break;
      }
    }
    for (const at of path) this.#known.set(at, found);
    return found;
  }
}

function isNavigation(element: Element): boolean {
  const tag = element.localName;
  if (navigationTags.has(tag) || navigationRoles.has(element.getAttribute('role') ?? '')) return true;
  if (tag === 'body' || tag === 'html') return false;
  // A header or footer of the page; those of an article stand inside it.
  if (tag === 'header' || tag === 'footer') return closestAround(element, 'article, main, section') === null;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (names === ' ') return false;
  const words = names.replace(/([a-z])(?=[A-Z])/g, '$1-').toLowerCase();
  return navigationWord.test(words) && element.querySelector(matter) === null;
}
