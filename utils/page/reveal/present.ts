import type { RevealStyle } from '../../reading/settings.ts';
import type { Lifetime } from '../lifetime.ts';
import { below } from './below.ts';
import { beside } from './beside.ts';
import { type CardActions, Cards } from './cards.ts';
import type { RevealLabels } from './contract.ts';
import { inPlace } from './in-place.ts';
import type { Presenter } from './opening.ts';
import { Standing, type StandingParts } from './standing.ts';

export interface PresentParts extends Omit<StandingParts, 'copied'>, CardActions {
  readonly document: Document;
  readonly lifetime: Lifetime;
  readonly labels: RevealLabels;
}

/** What shows open pairs in a style. */
export function present(style: RevealStyle, parts: PresentParts): Presenter {
  const { document, lifetime, labels } = parts;
  if (style === 'mask') return new Standing({ ...parts, copied: labels.copied });
  const layout = style === 'in-place' ? inPlace : style === 'below' ? below() : beside;
  return new Cards(document, layout, labels, parts, lifetime);
}
