import type { Detection, PageView, Review } from '../../../lib/model/index.ts';
import { muchToSay } from './much-to-say.ts';
import { setAside } from './pieces.ts';
import { review, table, zero } from './review.ts';

const detection: Detection = {
  verdict: 'disclosure',
  score: 0.97,
  reasons: [
    { says: { zh: '标题含“部门预算”', en: 'the title says 部门预算' }, weight: 0.5 },
    { says: { zh: '有“支出总表”', en: 'it holds a 支出总表' }, weight: 0.4 },
  ],
  kind: 'budget',
  level: 'department',
  year: 2023,
  links: [],
};

const none: Detection = {
  ...detection,
  verdict: 'none',
  score: 0.08,
  kind: null,
  level: null,
  year: null,
  reasons: [
    { says: { zh: '标题里没有预算或决算', en: 'the title names neither a budget nor a final account' }, weight: -0.5 },
    { says: { zh: '没有标准表名', en: 'no standard table is named' }, weight: -0.4 },
  ],
};

const landing: Detection = {
  ...detection,
  verdict: 'landing',
  score: 0.81,
  links: [
    {
      href: 'http://www.fengrun.gov.cn/files/2023bmys.pdf',
      text: '中国共产党唐山市丰润区委员会办公室2023年部门预算公开.pdf',
      kind: 'pdf',
      score: 0.96,
    },
    { href: 'http://www.fengrun.gov.cn/files/2023bmys.xlsx', text: '2023年部门预算公开表', kind: 'excel', score: 0.91 },
    { href: 'http://www.fengrun.gov.cn/files/sm.docx', text: '附件2：预算说明', kind: 'word', score: 0.74 },
    { href: 'http://www.fengrun.gov.cn/bmys/2022.html', text: '2022年度部门决算', kind: 'page', score: 0.66 },
    { href: 'http://www.fengrun.gov.cn/files/all.zip', text: '各部门预算打包下载', kind: 'archive', score: 0.52 },
  ],
};

type Reviewed = Extract<PageView, { status: 'reviewed' }>;

const shown = { status: 'reviewed', detection, markMode: 'all', current: null } as const;
const reviewed: Reviewed = { ...shown, review, aside: [] };

const aside: Reviewed = {
  ...reviewed,
  aside: review.findings
    .slice(0, 2)
    .map((finding, index) =>
      setAside(
        finding,
        index === 0 ? '已电话询问，答复是结转资金另表列示；等决算公开后再对一次，若仍不符再去信。' : '',
        index === 0,
      ),
    ),
};

const unbound: Review = {
  ...review,
  counts: zero,
  findings: [],
  tables: review.tables.slice(0, 4).map((each) => ({
    ...each,
    counts: zero,
    state: 'not-checked',
    reason: { zh: '认不出表头', en: 'the header could not be made out' },
  })),
};

const clean: Review = {
  ...review,
  counts: { ...review.counts, violated: 0, undecided: 0 },
  findings: [],
  tables: review.tables.map((each) =>
    each.state === 'contradicts' ? table(each.table, each.title, each.form, { holds: 43 }) : each,
  ),
};

/** The same as of a PDF. */
const paged = {
  ...reviewed,
  review: {
    ...review,
    tables: review.tables.map((table, index) => ({
      ...table,
      pages: index % 2 === 0 ? [index + 5] : [index + 4, index + 5],
    })),
  },
};

const longName =
  '中国共产党某某自治州某某自治县委员会统一战线工作部（县民族宗教事务局、县工商业联合会）机关及所属事业单位';

/** Far more than anybody reads at once, of an office with a long name. */
const crowded: Review = {
  ...review,
  counts: { ...review.counts, violated: 300 },
  head: { ...review.head, title: `${longName}2023年度部门预算信息公开情况说明及附表`, department: longName },
  findings: Array.from({ length: 300 }, (_, index) => {
    const [first] = review.findings;
    if (!first) throw new Error('The sample has no finding');
    return { ...first, id: `c${index}`, tapes: first.tapes.slice(0, 1) };
  }),
};

/** Every state that the panel can show, by name. */
export const views: Record<string, PageView> = {
  idle: { status: 'idle' },
  reading: { status: 'reading', step: 'interpret', tablesRead: 17 },
  none: { status: 'not-disclosure', detection: none },
  landing: { status: 'landing', detection: landing },
  reviewed,
  open: { ...reviewed, current: 'f1' },
  many: { ...reviewed, review: muchToSay },
  aside,
  allAside: { ...reviewed, aside: review.findings.map((finding) => setAside(finding, '')) },
  crowded: { ...reviewed, review: crowded },
  clean: { ...reviewed, review: clean },
  unbound: { ...reviewed, review: unbound },
  pages: {
    status: 'reading',
    step: 'read',
    tablesRead: 0,
    pages: { read: 12, total: 250, secondsLeft: 21, state: 'reading', unread: [] },
  },
  partly: { ...reviewed, pages: { read: 64, total: 250, secondsLeft: 16, state: 'reading', unread: [] } },
  stopped: { ...reviewed, pages: { read: 64, total: 250, secondsLeft: null, state: 'stopped', unread: [] } },
  unread: { ...paged, pages: { read: 248, total: 250, secondsLeft: null, state: 'done', unread: [12, 40] } },
  hostile: {
    ...reviewed,
    review: { ...review, head: { ...review.head, title: '<img src=x onerror=alert(1)>2023年部门预算'.repeat(9) } },
  },
  scanned: { status: 'failed', message: { zh: '扫描件，没有文字', en: 'A scan, without text' }, again: false },
  failed: {
    status: 'failed',
    message: { zh: '页面在读的时候变了，没有读完。', en: 'The page changed while it was read.' },
  },
};
