import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { alignWithinPairs } from '../utils/align/align-within-pairs.ts';
import { pairLines } from '../utils/align/pair-lines.ts';
import { lostAccess, onAccessGiven, onAccessTaken } from '../utils/extension/access.ts';
import { createContextMenu, onContextMenu } from '../utils/extension/context-menu.ts';
import { loadLexicon } from '../utils/extension/lexicon-file.ts';
import { parsePageText, parsePatterns, parseSentencePairs } from '../utils/extension/message-schemas.ts';
import { onMessage } from '../utils/extension/messages.ts';
import { openWelcome } from '../utils/extension/own-pages.ts';
import { putReadingInto } from '../utils/extension/reading-file.ts';
import { onShortcut } from '../utils/extension/shortcuts.ts';
import { registerOnAllowedSites } from '../utils/extension/sites.ts';
import { onMarksFound, onUpdated, onWake } from '../utils/extension/succession.ts';
import { showOnToolbar } from '../utils/extension/toolbar.ts';

// Nothing but listeners up here: the worker is started for every event, and must be quick to be ready.
export default defineBackground(() => {
  onMessage('pairLines', async ({ data }) => pairLines(parsePageText(data), await loadLexicon()));
  onMessage('alignSentences', async ({ data }) =>
    alignWithinPairs(parseSentencePairs(data), await loadLexicon()),
  );
  onMessage('loadReading', ({ sender }) => {
    // Lines come next: the lexicon can be on its way while the page is read. If it fails, pairing says so.
    loadLexicon().catch(() => {});
    return putReadingInto(sender);
  });
  onMessage('lostAccess', ({ data, sender }) => lostAccess(sender.url ?? '', parsePatterns(data)));
  onMessage('marksFound', ({ data, sender }) => onMarksFound(data, sender));
  onMessage('statusChanged', ({ sender }) => {
    if (sender.tab?.id !== undefined) return showOnToolbar(sender.tab.id);
  });

  browser.permissions.onAdded.addListener(({ origins = [] }) => void onAccessGiven(origins));
  browser.permissions.onRemoved.addListener(({ origins = [] }) => void onAccessTaken(origins));
  onShortcut();
  onContextMenu();
  // No event tells of being switched on again; but whatever event has started the worker comes first.
  setTimeout(onWake);

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await createContextMenu();
    await registerOnAllowedSites(); // the browser forgets it with every update
    if (reason === 'update') await onUpdated();
    if (reason === 'install') await openWelcome();
  });
});
