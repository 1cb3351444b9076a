import { check } from '../../lib/check/index.ts';
import { detectDisclosure } from '../../lib/detect/index.ts';
import { interpret } from '../../lib/interpret/index.ts';
import { type Finding, finish } from '../../lib/model/index.ts';
import type { DrawnPage } from '../../lib/read/pdf/drawn-page.ts';
import { type PageContent, pageContent, readPdf } from '../../lib/read/pdf/index.ts';
import type { PageTable } from '../../lib/read/pdf/page-content.ts';
import { type Agreement, agreementWith, isTruth } from './compare.ts';
import { KINDS, type Kind, stripped } from './strip.ts';

/** What one document gives when less of its rules is left. */
export interface Measured extends Agreement {
  kind: Kind;
  tables: number;
  /** Tables with all their cells in place. */
  whole: number;
  /** Tables that are read and say themselves that they are in doubt. */
  doubted: number;
  /** Relations that hold or differ by rounding, with all rules and with these. */
  held: number;
  holds: number;
  /** Errors and doubts that the whole document does not have. */
  invented: Finding[];
}

/** One table read with fewer rules. */
export interface ReadAgain {
  kind: Kind;
  page: DrawnPage;
  truth: PageTable;
  got: PageTable | null;
  agreement: Agreement;
}

/** Reads a document whole, then with fewer rules in each way, and compares. */
export function measure(
  name: string,
  pages: readonly DrawnPage[],
  kinds: readonly Kind[] = KINDS,
  look: (again: ReadAgain) => void = () => undefined,
): Measured[] {
  const whole = pages.map((page) => pageContent(page));
  const truths = whole.map(({ tables }) => tables.filter(isTruth));
  const { held, said } = checked(name, whole);
  return kinds.map((kind) => {
    const again = pages.map((page, index) => pageContent(stripped(page, whole[index]?.tables ?? [], kind)));
    const sum: Measured = {
      ...{ kind, tables: 0, whole: 0, doubted: 0, cells: 0, exact: 0, amounts: 0, exactAmounts: 0, held },
      ...{ holds: 0, invented: [] },
    };
    for (const [index, page] of pages.entries()) {
      for (const truth of truths[index] ?? []) {
        const { best, ...agreement } = agreementWith(truth, again[index]?.tables ?? []);
        look({ kind, page, truth, got: best, agreement });
        sum.tables++;
        if (agreement.exact === agreement.cells) sum.whole++;
        if (best && best.defects.length > 0) sum.doubted++;
        for (const part of ['cells', 'exact', 'amounts', 'exactAmounts'] as const) sum[part] += agreement[part];
      }
    }
    const bare = checked(name, again);
    sum.holds = bare.held;
    sum.invented = [...bare.said.entries()].filter(([key]) => !said.has(key)).map(([, finding]) => finding);
    return sum;
  });
}

function checked(name: string, pages: readonly PageContent[]): { held: number; said: Map<string, Finding> } {
  const source = { name, url: null, sha256: '', mediaType: 'application/pdf', pages: pages.length } as const;
  const { disclosure } = finish(readPdf(pages, source));
  const { review } = finish(check(finish(interpret(disclosure, detectDisclosure(disclosure, null)))));
  const { counts, findings } = review;
  return {
    held: counts.holds + counts.rounding,
    said: new Map(
      findings
        .filter(({ severity }) => severity !== 'info')
        .map((finding) => [`${finding.rule} ${finding.message.zh}`, finding]),
    ),
  };
}
