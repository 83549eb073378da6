import { defineExtensionMessaging } from '@webext-core/messaging';
import type { BlockPair } from '../align/block.ts';
import type { PageSettings } from '../reading/settings.ts';

/**
 * Everything that the parts of the extension say to each other. What comes in is parsed where it arrives
 * (`message-schemas.ts`): the content script shares its process with a page that we do not trust.
 */
interface Messages {
  /** Content script to worker: the blocks of a frame; answered with their pairs. */
  pairBlocks(blocks: unknown): BlockPair[];
  /** Content script to worker: puts the code of the reveal card into the frame that asks. */
  loadCard(): void;
  /** Content script to worker and popup: what is shown in the frame has changed. */
  statusChanged(): void;
  /** Worker or popup to the content scripts of a tab: settings that hold on this page only, and leave no trace. */
  applyHere(change: Partial<PageSettings>): void;
  /** Worker to the content scripts of a tab: show the pair at the reading position. */
  reveal(): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();
