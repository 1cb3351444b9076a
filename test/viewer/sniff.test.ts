import { expect, test } from 'vitest';
import { lookAtBytes } from '../../entrypoints/viewer/load/sniff.ts';

const look = (text: string) => lookAtBytes(new TextEncoder().encode(text));

test('a PDF is one by its first bytes, also behind what some systems write before', () => {
  expect(look('%PDF-1.4\n…\n%%EOF')).toEqual({ kind: 'pdf', truncated: false });
  expect(look('\r\n\uFEFF%PDF-1.7\n…\nstartxref\n0\n%%EOF\n<!-- counted -->')).toEqual({
    kind: 'pdf',
    truncated: false,
  });
  expect(look(`${' '.repeat(2000)}%PDF-1.4\n%%EOF`)).toEqual({ kind: 'not-a-pdf' });
});

test('a PDF whose end is missing says so', () => {
  expect(look(`%PDF-1.4\n${'1 0 obj '.repeat(2000)}`)).toEqual({ kind: 'pdf', truncated: true });
});

test.each(['<!DOCTYPE html><p>', '\uFEFF\n <html>', '<script>location = 1</script>', '<!-- gone --><body>'])(
  'a web page in its place: %s',
  (text) => expect(look(text)).toEqual({ kind: 'html' }),
);

test('other files are told apart from nothing at all', () => {
  expect(look('PK\u0003\u0004')).toEqual({ kind: 'not-a-pdf' });
  expect(look('{"code":404}')).toEqual({ kind: 'not-a-pdf' });
  expect(look('')).toEqual({ kind: 'no-bytes' });
});
