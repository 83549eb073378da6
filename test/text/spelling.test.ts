import { describe, expect, it } from 'vitest';
import { oneSpelling } from '../../utils/text/spelling.ts';
import { stemOf } from '../../utils/text/stem.ts';

describe('oneSpelling', () => {
  it.each([
    ['colour', 'color'],
    ['neighbourhoods', 'neighborhoods'],
    ['favourable', 'favorable'],
    ['organisations', 'organizations'],
    ['analysing', 'analyzing'],
    ['theatres', 'theaters'],
    ['catalogue', 'catalog'],
    ['defence', 'defense'],
    ['programmes', 'programs'],
    ['grey', 'gray'],
  ])('spells %s and %s alike', (british, american) => {
    expect(oneSpelling(british)).toBe(oneSpelling(american));
  });

  it.each(['four', 'hours', 'tour', 'this', 'there', 'fire', 'picture', 'presence', 'science'])(
    'leaves %s alone',
    (word) => {
      expect(oneSpelling(word)).toBe(word);
    },
  );
});

describe('stemOf', () => {
  it('joins the forms of a word across cases, endings and spellings', () => {
    expect(new Set(['Organised', 'organizing', 'ORGANISES'].map(stemOf)).size).toBe(1);
  });

  it('keeps words apart', () => {
    expect(stemOf('colour')).not.toBe(stemOf('collar'));
  });
});
