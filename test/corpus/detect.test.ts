import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { detectDisclosure, detectPage } from '../../lib/detect/index.ts';
import { type Detection, finish } from '../../lib/model/index.ts';
import { decodeHtml } from '../../lib/read/html/decode.ts';
import { readHtml } from '../../lib/read/html/index.ts';
import { pageOf } from '../detect/page-of.ts';

/** Saved official pages; not part of this repository. `CROSSFOOT_CORPUS` names the folder. */
const corpus = process.env.CROSSFOOT_CORPUS ?? join(import.meta.dirname, '../../../shared/corpus');
const absent = existsSync(corpus) ? '' : ` (skipped: no corpus at ${corpus})`;
const folders = ['cn-cities-2026', 'cn-gov-level'];

/** Saved pages carry no address: what they say of their own, else a made-up official one. */
function addressOf(document: Document): string {
  const said = document.querySelector('meta[name="Url" i],link[rel="canonical"],meta[property="og:url"]');
  const domain = document.querySelector('meta[name="SiteDomain" i]')?.getAttribute('content') ?? 'www.example.gov.cn';
  const base = `http://${domain.replace(/^\s*(?:https?:)?\/*/, '').replace(/[/\s].*$/, '')}/a/b/c/202603/`;
  const path = said?.getAttribute('content') || said?.getAttribute('href') || 't20260302_1.html';
  return URL.canParse(path, base)
    ? new URL(path, base).href
    : 'http://www.example.gov.cn/a/b/c/202603/t20260302_1.html';
}

interface Seen {
  file: string;
  page: Detection;
  sure: Detection;
  /** Addresses of all links of the page that end like a document. */
  files: string[];
}

function look(folder: string): Seen[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const { text } = decodeHtml(readFileSync(join(folder, file)));
      const url = addressOf(pageOf(text));
      const document = pageOf(text, url);
      const page = detectPage(document, url);
      const source = { name: 'page.html', url, mediaType: 'text/html', sha256: '0', pages: 1 };
      const sure = detectDisclosure(finish(readHtml(document, source)).disclosure, page);
      const files = Array.from(document.querySelectorAll<HTMLAnchorElement>('a[href]'), ({ href }) => href);
      return {
        file,
        page,
        sure,
        files: files.filter((href) => /\.(?:pdf|docx?|wps|xlsx?|zip|rar)(?:\?|$)/i.test(href)),
      };
    });
}

function print(title: string, seen: readonly Seen[]): void {
  const rows = seen.map(({ file, page, sure }) => {
    const aspects = `${page.kind ?? '-'} ${page.level ?? '-'} ${page.year ?? '-'}`;
    const links = page.links
      .slice(0, 3)
      .map(({ score, kind, text }) => `\n      ${score} ${kind} ${text.slice(0, 50)}`);
    return `  ${file.padEnd(38)} ${page.verdict.padEnd(10)} ${page.score.toFixed(2)} → ${sure.verdict.padEnd(10)} ${aspects}, links ${page.links.length}${links.join('')}`;
  });
  console.log(`${title}\n${rows.join('\n')}`);
}

describe.skipIf(absent !== '')(`official pages${absent}`, () => {
  for (const folder of folders) {
    test(`${folder}: disclosures and landing pages`, () => {
      const seen = look(join(corpus, folder, 'html-dev'));
      print(folder, seen);
      expect(seen.length).toBeGreaterThan(5);
      expect(seen.filter(({ page }) => page.verdict === 'none').map(({ file }) => file)).toEqual([]);
      expect(seen.filter(({ sure }) => sure.verdict === 'none').map(({ file }) => file)).toEqual([]);
      expect(seen.filter(({ page }) => page.verdict === 'landing' && page.links.length === 0)).toEqual([]);
    });

    test(`${folder}: every attachment is told`, () => {
      const missed = look(join(corpus, folder, 'html-dev')).flatMap(({ file, page, files }) => {
        const told = new Set(page.links.map(({ href }) => href));
        return files.filter((href) => !told.has(href)).map((href) => `${file} ${decodeURI(href)}`);
      });
      expect(missed).toEqual([]);
    });

    test(`${folder}: pages that are no disclosures`, () => {
      const seen = look(join(corpus, folder, 'html-negatives'));
      print(`${folder}, negatives`, seen);
      expect(seen.length).toBeGreaterThan(4);
      expect(
        seen.filter(({ page, sure }) => page.verdict !== 'none' || sure.verdict !== 'none').map(({ file }) => file),
      ).toEqual([]);
      expect(seen.flatMap(({ page }) => page.links)).toEqual([]);
    });
  }
});
