import type { View } from '../reading/settings.ts';
import { writeClipboard } from './clipboard.ts';
import { originOf, standsBefore } from './flat-tree.ts';
import type { Lifetime } from './lifetime.ts';
import type { MarkedPair } from './mark.ts';
import { textOfPair } from './pair-text.ts';
import { Targets } from './reveal/targets.ts';
import { collapsedIn } from './view.ts';

export interface PairCopyParts {
  readonly document: Document;
  readonly pairs: () => readonly MarkedPair[];
  readonly view: () => View;
  /** The pair whose card a node of ours is. */
  readonly cardAt: (node: EventTarget | null) => number | undefined;
  readonly lifetime: Lifetime;
}

/** Copies pairs in both languages, the one that is read first. */
export class PairCopy {
  private menuAt: { readonly node: Node | null; readonly x: number; readonly y: number } | undefined;
  private menuCard: number | undefined;

  /** Follows from now on where the reader opens the context menu. */
  constructor(private readonly parts: PairCopyParts) {
    const { document, lifetime, cardAt } = parts;
    const follow = (event: MouseEvent): void => {
      if (!event.isTrusted) return;
      this.menuAt = { node: originOf(event), x: event.clientX, y: event.clientY };
      this.menuCard = cardAt(event.target);
    };
    const { defaultView: window } = document;
    if (window) lifetime.listen(window, 'contextmenu', follow, { capture: true, passive: true });
  }

  /** Copies the pair on which the context menu was opened last, if it may. @returns its text; none without a pair */
  copyAtMenu(): string | undefined {
    const pairs = this.parts.pairs();
    const pair = pairs.find(({ number }) => number === this.menuCard) ?? this.pairAtMenu(pairs);
    if (!pair) return undefined;
    const text = this.textOf(pair);
    writeClipboard(this.parts.document, text);
    return text;
  }

  /** Copies a pair. @returns whether it worked: only where the reader has just clicked or pressed a key */
  copy(pair: MarkedPair): boolean {
    return writeClipboard(this.parts.document, this.textOf(pair));
  }

  private textOf(pair: MarkedPair): string {
    const collapsed = collapsedIn(this.parts.view());
    return textOfPair(pair, collapsed === 'en' || (!collapsed && beginsInChinese(pair)) ? 'zh' : 'en');
  }

  private pairAtMenu(pairs: readonly MarkedPair[]): MarkedPair | undefined {
    if (!this.menuAt) return undefined;
    const { node, x, y } = this.menuAt;
    return new Targets(pairs, ['en', 'zh']).at(node, x, y)?.pair;
  }
}

function beginsInChinese({ en: [en], zh: [zh] }: MarkedPair): boolean {
  return !!en && !!zh && standsBefore(zh, en);
}
