import type { Block, Piece } from '../document.ts';
import type { Layout } from '../layouts/layout.ts';
import { type ThreePublicItem, threePublicAmount } from '../tables/three-public.ts';
import { heading, PLAIN_WORDS, paragraph, say, type Teller } from './teller.ts';

/** “三公”经费: how much, how much more or less than last year, and why. */
export function threePublic(teller: Teller, voice: Layout['voice']): Block[] {
  const { office } = teller;
  const words = { ...PLAIN_WORDS, flat: '' };
  const tell = (item: ThreePublicItem) => {
    const now = threePublicAmount(office, item, 'current');
    const before = threePublicAmount(office, item, 'before');
    const figure = teller.amount(now);
    const change = teller.change(figure, now, before, words, false);
    return { figure, ...change };
  };
  const compared = ({ figure, change, pieces }: ReturnType<typeof tell>): Piece[] =>
    change === null ? say`与${teller.lastYear(figure)}年预算持平` : say`比${teller.lastYear(figure)}年预算${pieces}`;
  const sentence = (name: string, told: ReturnType<typeof tell>, reason: string): Piece[] =>
    say`${name}${told.figure}万元，${compared(told)}，${told.change ? reason : '主要原因是严格控制支出'}`;
  const [whole, abroad, cars, purchase, running, reception] = (
    ['whole', 'abroad', 'cars', 'purchase', 'running', 'reception'] as const
  ).map(tell);
  if (!whole || !abroad || !cars || !purchase || !running || !reception) throw new Error('six items');
  teller.press.sum(whole.figure, [abroad.figure, cars.figure, reception.figure]);
  teller.press.sum(cars.figure, [purchase.figure, running.figure]);
  teller.decomposed(whole, [abroad, cars, reception]);
  teller.decomposed(cars, [purchase, running]);
  const reasons = ['主要原因是出访任务变化', '主要原因是车辆更新和维护费用变化', '主要原因是公务活动变化'];
  const year = String(office.year);
  if (voice === 'list') {
    return [
      heading('七、“三公”经费预算情况说明'),
      paragraph(say`${year}年${sentence('“三公”经费预算数为', whole, '主要原因是各项任务变化')}。其中：`),
      paragraph(say`（一）${sentence('因公出国（境）费', abroad, reasons[0] ?? '')}。`),
      paragraph(
        say`（二）${sentence('公务用车购置及运行费', cars, reasons[1] ?? '')}。其中：公务用车购置费${purchase.figure}万元，${compared(purchase)}；公务用车运行费${running.figure}万元，${compared(running)}。`,
      ),
      paragraph(say`（三）${sentence('公务接待费', reception, reasons[2] ?? '')}。`),
    ];
  }
  return [
    heading('七、“三公”经费预算情况说明'),
    paragraph(
      say`${year}年${sentence('“三公”经费财政拨款预算数为', whole, '主要原因是各项任务变化')}。其中：${sentence('因公出国（境）费', abroad, reasons[0] ?? '')}；${sentence('公务用车购置及运行费', cars, reasons[1] ?? '')}（其中：公务用车购置费${purchase.figure}万元，${compared(purchase)}；公务用车运行维护费${running.figure}万元，${compared(running)}）；${sentence('公务接待费', reception, reasons[2] ?? '')}。`,
    ),
  ];
}
