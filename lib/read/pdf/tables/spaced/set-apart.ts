import { PrintedSegment, type Segment } from './segments.ts';

/** Words of headers and totals that are set apart to fill their cells (项　　目), by producers that set each character by itself. */
const WORDS = new Set(
  '项目 收入 支出 合计 总计 小计 金额 名称 单位 备注 内容 科目 编码 代码 部门 类别 指标 序号 数量 单价 预算 决算'.split(
    ' ',
  ),
);
const HAN = /^\p{Script=Han}$/u;
/** White between the characters of one word, in em: no cell is so wide that its word is set wider. */
const WIDEST = 9;

/** Characters that stand alone, side by side, and spell a word of headers are that word. 类 款 项 are columns. */
export function withWordsSetApart(segments: readonly Segment[]): Segment[] {
  const out: Segment[] = [];
  for (const segment of segments) {
    const before = out.at(-1);
    if (before && spellWord(before, segment, out.at(-2))) {
      out[out.length - 1] = new PrintedSegment(
        [...before.glyphs, ...segment.glyphs],
        before.x0,
        segment.x1,
        before.text + segment.text,
      );
    } else out.push(segment);
  }
  return out;
}

function spellWord(before: Segment, segment: Segment, ahead: Segment | undefined): boolean {
  if (before.glyphs.length !== 1 || segment.glyphs.length !== 1) return false;
  const size = segment.glyphs[0]?.size ?? 0;
  if (segment.x0 - before.x1 > WIDEST * size || !HAN.test(before.text) || !HAN.test(segment.text)) return false;
  return WORDS.has(before.text + segment.text) && ahead?.text !== '款';
}
