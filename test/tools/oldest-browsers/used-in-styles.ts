import postcss from 'postcss';
import { entryOf } from './browser-support.ts';

/** Something of CSS that a style sheet uses, and where MDN keeps it. */
export interface StyleUse {
  readonly name: string;
  readonly path: readonly string[];
}

/** What a style sheet uses: properties, their keywords and functions, selectors, at-rules and media features. */
export function usedInStyles(css: string): StyleUse[] {
  const uses: StyleUse[] = [];
  const use = (name: string, ...path: string[]) => uses.push({ name, path: ['css', ...path] });
  const root = postcss.parse(css);
  root.walkDecls(({ prop, value }) => {
    if (prop.startsWith('--')) {
      for (const [, name = ''] of value.matchAll(/([a-z-]+)\(/g)) useFunction(name);
      return;
    }
    use(prop, 'properties', prop);
    for (const word of value.match(/[a-z-]+(?=[\s,]|$)/g) ?? [])
      use(`${prop}: ${word}`, 'properties', prop, word);
    for (const [, name = ''] of value.matchAll(/([a-z-]+)\(/g)) useFunction(name);
  });
  root.walkRules((rule) => {
    for (const [, name = ''] of rule.selector.matchAll(/::?([a-z-]+)/g)) use(`:${name}`, 'selectors', name);
    if (rule.parent?.type === 'rule') use('nesting', 'selectors', 'nesting');
  });
  root.walkAtRules(({ name, params }) => {
    use(`@${name}`, 'at-rules', name);
    for (const [, feature = ''] of params.matchAll(/\(([a-z-]+)/g))
      use(`@${name} (${feature})`, 'at-rules', name, feature);
  });
  return uses;

  function useFunction(name: string): void {
    const kinds = Object.keys(entryOf('css', 'types') ?? {});
    use(`${name}()`, 'types', name);
    for (const kind of kinds) if (entryOf('css', 'types', kind, name)) use(`${name}()`, 'types', kind, name);
  }
}
