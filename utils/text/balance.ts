import { countScripts } from './script.ts';

/**
 * Whether there is as much English in a text as could translate the Chinese in it.
 *
 * @param least fewest Latin letters for each Han character
 * @param most  most of them
 */
export function balanced(text: string, least: number, most: number): boolean {
  const { han, latin } = countScripts(text);
  return han >= 2 && latin >= 4 && latin >= least * han && latin <= most * han;
}
