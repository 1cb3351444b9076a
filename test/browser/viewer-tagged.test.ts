import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageView } from '../../lib/model/index.ts';
import { printsOf } from '../prints/print.ts';
import { PRINT_STYLES } from '../prints/styles.ts';
import { seedHtml } from '../support/gold.ts';
import { checkPdf } from '../support/pdf.ts';
import { browserNames, type Driver, launch, openAndRead, poll, type Site, startSite } from './harness/index.ts';

type Reviewed = Extract<PageView, { status: 'reviewed' }>;

/** A tagged document whose tables have no rules: without its tags most of them are not found. */
const NAME = '000';

describe.each(browserNames)('a tagged PDF in %s', (name) => {
  let bytes: Uint8Array;
  let site: Site;
  let driver: Driver;

  beforeAll(async () => {
    const styles = PRINT_STYLES.filter((style) => style.name === 'borderless');
    for await (const print of printsOf(seedHtml(NAME), styles, { tagged: true })) bytes = print.bytes;
    site = await startSite({ '/tagged.pdf': { body: bytes, type: 'application/pdf' } });
    driver = await launch(name);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  test('is read by its tags as on the command line, in a worker within the worker', async () => {
    const address = `${driver.origin}/viewer.html?file=${encodeURIComponent(site.url('/tagged.pdf'))}`;
    const { view } = await openAndRead(driver, address);
    const { review } = await poll(
      async (): Promise<Reviewed | null> => {
        const now = await view();
        return now.status === 'reviewed' && now.pages === undefined ? now : null;
      },
      'all pages to be read',
      120_000,
    );
    const report = await checkPdf(bytes, 'tagged.pdf');
    const formsOf = (tables: readonly { form: string }[]) => tables.map(({ form }) => form);
    expect(formsOf(report.tables)).toHaveLength(7);
    expect(formsOf(review.tables)).toEqual(formsOf(report.tables));
    expect(review.findings.map(({ message }) => message.zh)).toEqual(report.findings.map(({ message }) => message.zh));
  });
});
