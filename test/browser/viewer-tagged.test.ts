import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printsOf } from '../prints/print.ts';
import { PRINT_STYLES } from '../prints/styles.ts';
import { seedHtml } from '../support/gold.ts';
import { checkPdf } from '../support/pdf.ts';
import { browserNames, type Driver, launch, openAndRead, type Site, startSite, viewerOf } from './harness/index.ts';

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
    const reader = await openAndRead(driver, viewerOf(driver, site.url('/tagged.pdf')));
    const { review } = await reader.whole();
    const report = await checkPdf(bytes, 'tagged.pdf');
    const formsOf = (tables: readonly { form: string }[]) => tables.map(({ form }) => form);
    expect(formsOf(report.tables)).toHaveLength(7);
    expect(formsOf(review.tables)).toEqual(formsOf(report.tables));
    expect(review.findings.map(({ message }) => message.zh)).toEqual(report.findings.map(({ message }) => message.zh));
  });
});
