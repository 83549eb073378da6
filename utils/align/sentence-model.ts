import { type SentenceCues, sentenceCues } from '../text/sentence-cues.ts';
import { withTerms } from './added-terms.ts';
import type { Band } from './band.ts';
import { CharacterEvidence } from './character-evidence.ts';
import { ClauseEvidence } from './clause-evidence.ts';
import { Evidence, type Window } from './evidence.ts';
import { alignSequences, type Move, type Step, windowOf } from './lattice.ts';
import { learnTerms } from './learned-terms.ts';
import { LENGTH_VARIANCE, lengthLikelihood } from './length.ts';
import type { Lexicon } from './lexicon.ts';
import { sentenceTerms } from './sentence-terms.ts';
import type { SentenceWeights } from './sentence-weights.ts';
import { span, type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { WordOrder } from './word-order.ts';

const REACH = { en: 5, zh: 5 };
const SINGLES: readonly Move[] = [
  [1, 0],
  [0, 1],
];

/** In the guide a link joins two sentences, and leaving one single costs little. */
const GUIDE_MOVES: readonly Move[] = [[1, 1], ...SINGLES];
const GUIDE_SINGLE = -1;

/** Links that are learnt from; and the 1:1 links' worth of belief in the general variance of lengths. */
const SURE_ENOUGH = 0.7;
const VARIANCE_TRUST = 20;
/** A single link says no more on the variance than that it is this many times the usual one. */
const WILDEST = 4;

/** Sentences without a translation, of this many, that a text has usually. */
const USUAL_SINGLES = 4;
const USUAL_SENTENCES = 200;

/** What an alignment tells of a text as a whole. */
interface Ways {
  /** English letters per Chinese character. */
  readonly ratio: number;
  /** See `lengthLikelihood`. */
  readonly variance: number;
  /** English clauses per Chinese one. */
  readonly clauses: number;
  /** How many times more sentences than usual have no translation, as a logarithm; 0 where there are fewer. */
  readonly singles: number;
}

/** What is believed of the sentences of one text; after a first alignment it can learn the text's own ways. */
export class SentenceModel {
  readonly #zh: readonly string[];
  readonly #lexicon: Lexicon;
  readonly #weights: SentenceWeights;
  readonly #cues: { readonly en: readonly SentenceCues[]; readonly zh: readonly SentenceCues[] };
  readonly #moves: readonly Move[];
  /** Log-odds of each move. */
  readonly #priors: readonly number[];
  readonly #words: Vocabulary;
  readonly #order: WordOrder;
  readonly #characters: CharacterEvidence;
  readonly #clauses: ClauseEvidence;
  #vocabulary: Vocabulary;
  #ways: Ways | undefined;

  constructor(en: readonly string[], zh: readonly string[], lexicon: Lexicon, weights: SentenceWeights) {
    this.#zh = zh;
    this.#lexicon = lexicon;
    this.#weights = weights;
    this.#cues = {
      en: en.map((text) => sentenceCues(text, 'en')),
      zh: zh.map((text) => sentenceCues(text, 'zh')),
    };
    const joins = Object.entries(weights.move).map(([move, prior]) => ({ move: readMove(move), prior }));
    this.#moves = [...joins.map(({ move }) => move), ...SINGLES];
    this.#priors = joins.map(({ prior }) => prior);
    const terms = sentenceTerms(en, zh, this.#cues.en, this.#cues.zh, lexicon);
    this.#words = vocabularyOf(en, zh, lexicon);
    this.#order = new WordOrder(this.#words);
    this.#characters = new CharacterEvidence(this.#words, zh, lexicon, weights.evidence.damping);
    this.#clauses = new ClauseEvidence(this.#words, en, zh);
    this.#vocabulary = withTerms(this.#words, terms);
  }

  /** What the dictionary, numbers and names give, without the terms that only tell neighbours apart. */
  get vocabulary(): Vocabulary {
    return this.#words;
  }

  /** A rough alignment, sentence to sentence, by the words alone: a guide to where a full one should look. */
  guide(band: Band): Step[] {
    const evidence = new Evidence(this.#words, this.#lexicon, band, { en: 1, zh: 1 }, this.#weights.evidence);
    return alignSequences(
      band,
      GUIDE_MOVES,
      (enTo, zhTo, move) => evidence.content(windowOf(GUIDE_MOVES[move] as Move, enTo, zhTo)),
      () => GUIDE_SINGLE,
    );
  }

  /** The best alignment within a band, as things stand. */
  align(band: Band): Step[] {
    const evidence = new Evidence(this.#vocabulary, this.#lexicon, band, REACH, this.#weights.evidence);
    const { length, order, characters, clauses, cuts } = this.#weights;
    const ways = this.#ways ?? {
      ratio: evidence.ratio([[whole(band), 1]]),
      variance: LENGTH_VARIANCE,
      clauses: this.#clauses.ratio([[whole(band), 1]]),
      singles: 0,
    };
    return alignSequences(
      band,
      this.#moves,
      (enTo, zhTo, move) => {
        const window = windowOf(this.#moves[move] as Move, enTo, zhTo);
        const content = evidence.content(window);
        if (content === Number.NEGATIVE_INFINITY) return content;
        const lengths = lengthLikelihood(
          evidence.english(window),
          evidence.chinese(window),
          ways.ratio,
          ways.variance,
        );
        const words = order * this.#order.evidence(window) + characters * this.#characters.evidence(window);
        const divided =
          clauses * this.#clauses.counts(window, ways.clauses) + cuts * this.#clauses.cuts(window);
        return (this.#priors[move] ?? 0) + content + words + length * lengths + divided + this.#form(window);
      },
      (language, sentence, again) => this.#single(language, sentence, again, ways.singles),
    );
  }

  /** Learns from an alignment which words belong together here, how lengths relate, and how much is left out. */
  learn(steps: readonly Step[], band: Band) {
    const evidence = new Evidence(
      this.#vocabulary,
      this.#lexicon,
      band,
      { en: 0, zh: 0 },
      this.#weights.evidence,
    );
    this.#ways = waysOf(steps, evidence, this.#clauses);
    this.#vocabulary = withTerms(
      this.#vocabulary,
      learnTerms(this.#vocabulary, this.#zh, steps, this.#lexicon),
    );
  }

  /** What the marks of both sides say on whether they belong together. */
  #form({ enFrom, enTo, zhFrom, zhTo }: Window): number {
    const { joinsUnstopped, unlikeEnd, closesAlone, unlikeColon, quotation } = this.#weights;
    const en = this.#cues.en.slice(enFrom, enTo);
    const zh = this.#cues.zh.slice(zhFrom, zhTo);
    const last = en.at(-1);
    const otherLast = zh.at(-1);
    return (
      joinsUnstopped * (unstoppedBeforeLast(en) + unstoppedBeforeLast(zh)) +
      unlikeEnd * (last?.stopped === otherLast?.stopped ? 0 : 1) +
      closesAlone * (otherLast?.closesWithQuote && !last?.closesWithQuote ? 1 : 0) +
      unlikeColon * ((last?.lastMark === ':') === (otherLast?.lastMark === ':') ? 0 : 1) +
      quotation * Math.min(3, Math.abs(quotations(en) - quotations(zh)))
    );
  }

  #single(language: 'en' | 'zh', sentence: number, again: boolean, singles: number): number {
    const { single, singleAgain, singleUnstopped, singleLong, singleShare } = this.#weights;
    const unstopped = this.#cues[language][sentence]?.stopped ? 0 : singleUnstopped;
    const side = this.#words[language];
    const long = Math.max(0, Math.log(span(side, sentence, sentence + 1) / side.mean));
    return (again ? singleAgain : single)[language] + unstopped + singleLong * long + singleShare * singles;
  }
}

function readMove(move: string): Move {
  const [en = 0, zh = 0] = move.split(':').map(Number);
  return [en, zh];
}

const whole = (band: Band): Window => ({ enFrom: 0, enTo: band.en, zhFrom: 0, zhTo: band.zh });

function unstoppedBeforeLast(cues: readonly SentenceCues[]): number {
  let count = 0;
  for (let i = 0; i + 1 < cues.length; i += 1) if (!cues[i]?.stopped) count += 1;
  return count;
}

function quotations(cues: readonly SentenceCues[]): number {
  return cues.reduce((sum, cue) => sum + cue.quotations, 0);
}

function waysOf(steps: readonly Step[], evidence: Evidence, clauses: ClauseEvidence): Ways {
  const links = steps.filter(({ enFrom, enTo, zhFrom, zhTo }) => enTo > enFrom && zhTo > zhFrom);
  const trusted = links.map((link) => [link, link.posterior] as const);
  const ratio = evidence.ratio(trusted);
  return {
    ratio,
    variance: varianceOf(links, evidence, ratio),
    clauses: clauses.ratio(trusted),
    singles: singlesOf(steps),
  };
}

function varianceOf(links: readonly Step[], evidence: Evidence, ratio: number): number {
  let sum = VARIANCE_TRUST * LENGTH_VARIANCE;
  let trust = VARIANCE_TRUST;
  for (const link of links) {
    if (link.posterior < SURE_ENOUGH || link.enTo - link.enFrom !== 1 || link.zhTo - link.zhFrom !== 1)
      continue;
    const english = evidence.english(link);
    const chinese = evidence.chinese(link);
    const variance = (english - ratio * chinese) ** 2 / (english + chinese);
    sum += link.posterior * Math.min(WILDEST * LENGTH_VARIANCE, variance);
    trust += link.posterior;
  }
  return sum / trust;
}

function singlesOf(steps: readonly Step[]): number {
  let singles = USUAL_SINGLES;
  let sentences = USUAL_SENTENCES;
  for (const { enFrom, enTo, zhFrom, zhTo, posterior } of steps) {
    sentences += enTo - enFrom + zhTo - zhFrom;
    if (enTo === enFrom || zhTo === zhFrom) singles += posterior;
  }
  return Math.max(0, Math.log(singles / sentences / (USUAL_SINGLES / USUAL_SENTENCES)));
}
