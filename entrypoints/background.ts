import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { pairBlocks } from '../utils/align/pair-blocks.ts';
import { loadLexicon } from '../utils/extension/lexicon-file.ts';
import { parseBlocks } from '../utils/extension/message-schemas.ts';
import { onMessage } from '../utils/extension/messages.ts';
import { runCommand } from '../utils/extension/shortcuts.ts';
import { showOnToolbar } from '../utils/extension/toolbar.ts';

// Nothing but listeners up here: the worker is started for every event, and must be quick to be ready.
export default defineBackground(() => {
  onMessage('pairBlocks', async ({ data }) => pairBlocks(parseBlocks(data), await loadLexicon()));

  onMessage('loadCard', async ({ sender }) => {
    if (sender.tab?.id === undefined || sender.frameId === undefined) return;
    await browser.scripting.executeScript({
      target: { tabId: sender.tab.id, frameIds: [sender.frameId] },
      files: ['/card.js'],
    });
  });

  onMessage('statusChanged', ({ sender }) => {
    if (sender.tab?.id !== undefined) return showOnToolbar(sender.tab.id);
  });

  browser.commands.onCommand.addListener((command, tab) => void runCommand(command, tab));
});
