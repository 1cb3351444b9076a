import { browser } from 'wxt/browser';
import { isViewer, type MessageRuntime, type Sender } from '../../lib/messages/index.ts';
import type { Source } from '../../lib/model/index.ts';

/**
 * The document that a sender speaks of. Its address is the sender's, whatever the message says; only the viewer is
 * believed, which shows a document under an address of its own.
 */
export function documentOf(source: Pick<Source, 'url' | 'name'>, sender: Sender): Pick<Source, 'url' | 'name'> {
  const viewed = isViewer(sender, browser.runtime as unknown as MessageRuntime);
  return { name: source.name, url: viewed ? source.url : (sender.url ?? '') };
}
