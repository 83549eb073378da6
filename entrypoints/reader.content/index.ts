import { defineContentScript } from 'wxt/utils/define-content-script';
import { readThisPage } from '../../utils/extension/page-wiring.ts';
import '../../utils/page/page.css';

export default defineContentScript({
  matches: ['*://*.dahe.cn/*'],
  allFrames: true,
  // A page must not be able to end the script with a forged message.
  noScriptStartedPostMessage: true,
  main: (context) => readThisPage(context),
});
