import { browser } from 'wxt/browser';
import type { z } from 'zod';
import { ParcelInbox, type ParcelOfReader, ParcelPiece, parcelsOfReader } from '../../lib/messages/index.ts';

/**
 * What the reader in a tab hands out in pieces, put together and parsed.
 *
 * @throws when the tab holds no reader, or goes away meanwhile, or sends what does not parse
 */
export async function askParcel<Name extends ParcelOfReader>(
  tabId: number,
  name: Name,
): Promise<z.infer<(typeof parcelsOfReader)[Name]>> {
  const value = await received(tabId, name);
  return parcelsOfReader[name].parse(value) as z.infer<(typeof parcelsOfReader)[Name]>;
}

function received(tabId: number, name: string): Promise<unknown> {
  const port = browser.tabs.connect(tabId, { name, frameId: 0 });
  const inbox = new ParcelInbox();
  return new Promise<unknown>((resolve, reject) => {
    port.onMessage.addListener((message: unknown) => {
      const piece = ParcelPiece.safeParse(message);
      if (!piece.success) return reject(piece.error);
      const parcel = inbox.take(piece.data);
      if (parcel) resolve(parcel.value);
    });
    port.onDisconnect.addListener(() => {
      reject(new Error(browser.runtime.lastError?.message ?? 'The page has hung up'));
    });
  }).finally(() => port.disconnect());
}
