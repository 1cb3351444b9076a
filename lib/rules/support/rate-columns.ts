import type { FigureColumn, Ledger } from '../../model/index.ts';
import { normaliseName } from '../../standards/names.ts';
import { wholeOfGroup } from './columns.ts';

/** A column of percentages with the columns of money that it is made of: each pair is a lawful reading of its header. */
export interface RateColumn {
  rate: FigureColumn;
  readings: { over: FigureColumn; under: FigureColumn }[];
}

const COMPLETION =
  /(?:占|为|完成)(?:年初|年度|调整|变动|全年|当年|本年)?(?:后)?预算|预算完成|预算执行率|完成(?:率|%)|执行率/;

/** 占预算%, 执行数为调整预算数%: what was executed, over the budget that the header names. */
export function completionColumns(ledger: Ledger): RateColumn[] {
  return ratesNamed(ledger, COMPLETION).flatMap(({ rate, name }) => {
    const executed = ofOwnYear(ledger).filter(({ period }) => period === 'final');
    const budgets = ofOwnYear(ledger).filter(({ period }) => period === 'current' || period === 'adjusted');
    const adjusted = budgets.filter(({ period }) => period === 'adjusted');
    // A budget that the header names and the table does not print cannot be divided by.
    const wanted = /调整|变动/.test(name)
      ? adjusted
      : /年初/.test(name)
        ? budgets.filter(({ period }) => period !== 'adjusted')
        : budgets;
    return readingsOf(rate, executed, wanted);
  });
}

const GROWTH = /(?:比|较)(?:上年|去年|\d{4}年)|同比|增[减长](?:率|%|幅|变动率)|增幅|变动率/;

/** 比上年增减%: the year over the one before. */
export function growthColumns(ledger: Ledger): RateColumn[] {
  return overPrior(ledger, GROWTH);
}

const PROPORTION =
  /(?:为|占|是|相当于)(?:上年|去年|上一年|\d{4}年)(?:度|同期)?(?:快报|预计|完成|执行|决算|调整|预算)*(?:数|额)?的?(?:%|百分比|比例)/;

/** 预算数为上年执行数的%: the year in percent of the one before. */
export function proportionColumns(ledger: Ledger): RateColumn[] {
  return overPrior(ledger, PROPORTION);
}

function overPrior(ledger: Ledger, pattern: RegExp): RateColumn[] {
  return ratesNamed(ledger, pattern).flatMap(({ rate, name }) => {
    const prior = ledger.columns.filter((column) => column.quantity === 'money' && isPrior(ledger, column));
    const own = ofOwnYear(ledger).filter(({ period }) => period === 'final' || period === 'current');
    const executed = own.filter(({ period }) => period === 'final');
    const named = /预算数?(?:比|较|为|占|是)/.test(name) ? own.filter(({ period }) => period === 'current') : executed;
    const asNamed = prior.filter(({ path }) => ofStage(path).some((stage) => name.includes(stage)));
    return readingsOf(rate, named.length > 0 ? named : own, asNamed.length > 0 ? asNamed : prior);
  });
}

/**
 * The header names no more than one figure above and a few below the line, or it is open what is meant. Of 合计 | 基本支出 |
 * 项目支出 it is the first.
 */
function readingsOf(rate: FigureColumn, above: readonly FigureColumn[], below: readonly FigureColumn[]): RateColumn[] {
  const [over, under] = [above, below].map((columns) => {
    const isOneGroup = columns.length > 1 && columns.every(({ path }) => path[0] === columns[0]?.path[0]);
    const whole = isOneGroup ? wholeOfGroup(columns) : null;
    return whole ? [whole] : columns;
  }) as [readonly FigureColumn[], readonly FigureColumn[]];
  const [numerator] = over;
  if (!numerator || over.length > 1 || under.length === 0 || under.length > 2) return [];
  return [{ rate, readings: under.map((each) => ({ over: numerator, under: each })) }];
}

function ratesNamed({ columns }: Ledger, pattern: RegExp): { rate: FigureColumn; name: string }[] {
  return columns.flatMap((rate) => {
    const name = normaliseName(rate.path.join(''));
    return rate.quantity === 'percent' && pattern.test(name) ? [{ rate, name }] : [];
  });
}

/** Money of the year that the table tells of: of several years the latest. */
function ofOwnYear(ledger: Ledger): FigureColumn[] {
  return ledger.columns.filter((column) => column.quantity === 'money' && !isPrior(ledger, column));
}

function isPrior({ columns }: Ledger, { period, year }: FigureColumn): boolean {
  if (period === 'prior') return true;
  const latest = Math.max(...columns.map((column) => (column.quantity === 'money' ? (column.year ?? 0) : 0)));
  return year !== null && year < latest;
}

const ofStage = (path: readonly string[]) =>
  ['决算', '执行', '预算'].filter((stage) => normaliseName(path.join('')).includes(stage));
