import type { Ledger } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';

/**
 * What a table says of lines that it does not print: 涉密项目未在本表列示, 本表仅列主要项目. 涉密采购按有关规定执行 says nothing
 * of the table.
 */
const LEAVES_OUT =
  /(?:涉密|保密)[^。；;]{0,16}(?:未|不)(?:予|作|再|在|单独)*(?:本表|表中|此)?(?:公开|公布|公示|列示|列出|列入|反映|体现|包含)|(?:只|仅)(?:列|公开|反映)(?:示|出|了)?(?:主要|部分|重点)|未(?:全部|逐一|一一)列(?:示|出)/;
const TITLED_AS_PART = /部分项目/;

/** Whether a table says itself that it does not print all its lines: what it does print is then no more than its total. */
export function leavesOut(context: RuleContext, ledger: Ledger): boolean {
  const { title, caption, note } = context.tableOf(ledger);
  const said = [title, caption, note ?? ''].map((text) => text.normalize('NFKC').replace(/\s/g, ''));
  return said.some((text) => LEAVES_OUT.test(text)) || TITLED_AS_PART.test(said[0] ?? '');
}
