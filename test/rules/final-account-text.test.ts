import { describe, expect, test } from 'vitest';
import { reviewHtml } from '../support/pipeline.ts';

/** How final accounts of the provinces tell their figures: what is right is left alone, and the same with a slip is seen. */

const TITLE = '云岭县水文站2023年度部门决算';

function findings(...lines: string[]): string[] {
  const body = lines.map((line) => (line.startsWith('#') ? `<h3>${line.slice(1).trim()}</h3>` : `<p>${line}</p>`));
  const html = `<html><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1>${body.join('')}</body></html>`;
  return reviewHtml(html, 'x.html')
    .review.findings.filter(({ rule }) => rule !== 'fa-groups')
    .map(({ rule, severity, culprit, repair }) =>
      [severity, rule, culprit?.text, repair?.value].filter(Boolean).join(' '),
    );
}

/** A way of telling: right, the slip in it (what is printed, what is put there instead), and what must be said of that. */
const TOLD: readonly [
  name: string,
  lines: readonly string[],
  slip: readonly [string, string],
  said: readonly string[],
][] = [
  [
    'a budget told within the completion, beside a change against last year',
    ['2023年度“三公”经费支出决算总额为31.79万元，完成年初预算34.69万元的91.64%，比上年增加2.69万元，增长9.24%。'],
    ['91.64%', '97.64%'],
    ['error completion-rate 97.64% 91.64'],
  ],
  [
    'parts of an outturn, told below budget and outturn',
    [
      '2.公务用车购置及运行费支出预算为35.20万元，支出决算为31.71万元，完成预算的90.09%。其中：',
      '（1）公务用车购置费25.71万元，本年度购置公务用车1辆。',
      '（2）公务用车运行费6.00万元，公务用车保有量3辆。',
    ],
    ['25.71', '25.17'],
    ['error narr-list-sum'],
  ],
  [
    'a share that is told before the budget',
    [
      '2023年度一般公共预算财政拨款支出971.16万元，其中：基本支出871.16万元，占89.70%，年初预算数为900.00万元；项目支出100.00万元，占10.30%，年初预算数为90.00万元。',
    ],
    ['占10.30%', '占16.30%'],
    ['error percent-of 16.30% 10.30'],
  ],
  [
    'a whole compared with its budget, its parts with last year',
    [
      '2.公务用车购置及运行维护费24.56万元，比年初预算减少0.39万元。其中：公务用车购置费17.70万元，比上年减少4.09万元，下降18.77%；公务用车运行维护费6.86万元，比上年减少1.96万元，下降22.22%。',
    ],
    ['18.77%', '13.77%'],
    ['error yoy-rate'],
  ],
  [
    '三公 against last year, one of its items against the budget',
    [
      '“三公”经费支出决算为34.22万元，较上年增加3.28万元，增长10.60%。',
      '1.因公出国（境）费支出2.79万元，比预算减少1.90万元。',
      '2.公务用车运行维护费支出28.56万元，较上年增加3.00万元，增长11.74%。',
      '3.公务接待费支出2.87万元，较上年增加0.37万元，增长14.80%。',
    ],
    ['11.74%', '17.74%'],
    ['error yoy-rate'],
  ],
  [
    'shares of what was told before: …决算中，…',
    [
      '2023年度“三公”经费财政拨款支出决算为34.22万元。',
      '2023年度“三公”经费财政拨款支出决算中，因公出国（境）费支出决算2.79万元，占8.15%；公务用车购置及运行维护费支出决算28.56万元，占83.46%；公务接待费支出决算2.87万元，占8.39%。具体情况如下：',
      '1.因公出国（境）费支出2.79万元。',
      '2.公务用车购置及运行维护费支出28.56万元。',
      '3.公务接待费支出2.87万元。',
    ],
    ['占83.46%', '占33.46%'],
    ['error percent-of 33.46% 83.46'],
  ],
  [
    'two budgets and two outturns with their funds in brackets',
    [
      '1．因公出国（境）费支出预算4.52万元（其中：一般公共预算支出4.52万元；政府性基金预算支出0万元），支出决算2.79万元（其中：一般公共预算支出2.79万元；政府性基金预算支出0万元），完成调整后预算的61.73%。',
    ],
    ['支出决算2.79', '支出决算2.73'],
    ['error narr-of-which-le'],
  ],
  [
    'by how much the outturn exceeds the budget',
    ['2023年度一般公共预算财政拨款支出1,741.75万元，完成年初预算的103.32%，决算数大于年初预算数55.93万元。'],
    ['103.32%', '100%'],
    ['error completion-rate'],
  ],
  [
    'what was spent on what is counted',
    [
      '2023年度支出合计100.00万元，其中：基本支出60.00万元，项目支出40.00万元。',
      '2023年公务接待24批次，210人次，支出2.05万元，较上年减少0.03万元，减少1.44%。',
    ],
    ['1.44%', '7.44%'],
    ['error yoy-rate'],
  ],
  [
    'last year’s amount in the words of the base',
    ['公务接待支出124万元，比上年累计支出148万元下降24万元，下降16%。'],
    ['24万元', '34万元'],
    ['error yoy-two-levels'],
  ],
  [
    'last year’s amount behind the base, in other words',
    ['“三公”经费支出决算3.00万元，比上年的4.00万元减少1.00万元，下降25.00%。'],
    ['减少1.00', '减少1.50'],
    ['error yoy-two-levels 1.50 1.00'],
  ],
  [
    'what was left a year ago behind the base',
    ['2023年末结转和结余20.00万元，较年初结转和结余25.00万元减少5.00万元，下降20.00%。'],
    ['20.00%', '26.00%'],
    ['error yoy-rate 26.00% 20.00'],
  ],
  [
    'an item on a line of its own, its amounts on the next',
    [
      '1.一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）。',
      '年初预算为578.71万元，支出决算为461.53万元，完成年初预算的79.75%。决算数小于年初预算数的主要原因是人员变动。',
    ],
    ['79.75%', '97.75%'],
    ['error completion-rate 97.75% 79.75'],
  ],
  [
    'how many were bought, amid what was spent',
    [
      '2.公务用车购置及运行费22.92万元。其中，公务用车购置支出19.36万元，购置车辆1辆；公务用车运行支出3.56万元，主要用于燃料费。',
    ],
    ['19.36', '19.86'],
    ['error narr-component-sum'],
  ],
  [
    'a plain budget that is called the adjusted one where it was kept to',
    ['2023年度会议费支出预算3.00万元，支出决算2.40万元，完成调整后预算的80.00%。'],
    ['80.00%', '60.00%'],
    ['error completion-rate'],
  ],
  [
    'how the parts changed, told as the reason',
    [
      '2023年度一般公共预算财政拨款支出1346.02万元，比上年增加110.35万元，增长8.93%，主要是基本支出增加46.64万元，项目支出增加63.71万元。',
    ],
    ['46.64', '76.64'],
    ['warn narr-delta-decomposition'],
  ],
  [
    'what was spent to keep the office running, below the heading that names it',
    [
      '# （一）基本支出情况',
      '2023年度用于保障云岭县水文站机构正常运转的日常支出664.80万元。其中：基本工资、津贴补贴等人员经费支出580.30万元，占基本支出的87.29%；办公费、印刷费等公用经费84.50万元，占基本支出的12.71%。',
    ],
    ['664.80', '694.80'],
    ['error narr-component-sum 694.80 664.80'],
  ],
  [
    'income and expenditure told one after the other',
    [
      '2023年度收入总计1,369.89万元（含结转结余等），支出总计1,369.89万元（含结余分配等）。与2022年度相比，收、支总计各增加69.89万元，增长5.38%。',
    ],
    ['支出总计1,369.89', '支出总计1,869.89'],
    ['error fa-narr-balance 1,869.89 1369.89'],
  ],
  [
    'income and expenditure as one',
    ['2023年度收、支总计均为1853.15万元。与2022年度相比，收、支总计各增加128.67万元，增长7.46%。'],
    ['7.46%', '4.46%'],
    ['error yoy-rate'],
  ],
  [
    'how both changed, told below their amounts',
    [
      '2023年度收入总计1750.35万元。',
      '2023年度支出总计1750.35万元。',
      '收入支出总体与上年相比，减少153.74万元，下降8.07%，主要原因是：项目变化。',
    ],
    ['8.07%', '3.07%'],
    ['error yoy-rate'],
  ],
  [
    'a year of one fund in one sentence',
    [
      '2023年政府性基金预算财政拨款上年结转和结余13.80万元，政府性基金预算财政拨款收入120.21万元，政府性基金预算财政拨款支出126.10万元，政府性基金预算财政拨款年末结转和结余7.91万元。',
    ],
    ['120.21', '170.21'],
    ['error fa-narr-balance'],
  ],
  [
    'what the totals consist of, gathered from three paragraphs',
    [
      '1.总体情况。2023年度收入总计1,740.41万元，支出总计1,740.41万元。',
      '2.收入情况。2023年度收入合计1,594.71万元。此外，用事业基金弥补收支差额3.75万元，年初结转和结余141.95万元。',
      '3.支出情况。2023年度支出合计1,650.00万元。此外，结余分配4.40万元。',
      '4.结转结余情况。2023年度年末结转和结余86.01万元。',
    ],
    ['结余141.95', '结余171.95'],
    ['error fa-narr-balance'],
  ],
  [
    'the second part in a sentence of its own',
    [
      '2023年度一般公共预算财政拨款基本支出581.65万元。其中：人员经费499.08万元，较上年增加15.75万元，增长3.26%，主要原因是调资。人员经费用途主要包括基本工资、津贴补贴。公用经费82.57万元，较上年增加2.57万元，增长3.21%。公用经费用途主要包括办公费、差旅费。',
    ],
    ['499.08', '479.08'],
    ['error narr-component-sum 479.08 499.08'],
  ],
  [
    'parts that no word leads to',
    [
      '2023年度政府采购支出总额275.13万元，从采购类型来看，政府采购货物支出53.19万元、政府采购工程支出109.05万元、政府采购服务支出112.89万元。',
    ],
    ['109.05', '169.05'],
    ['error narr-component-sum 169.05 109.05'],
  ],
  [
    'a subject called again behind how many there are',
    [
      '公务用车运行维护费支出4.60万元：本单位2023年度公务用车保有量2辆。公车运行维护费支出较预算减少1.38万元，降低23.08%，主要是节约。',
    ],
    ['23.08%', '53.08%'],
    ['error yoy-rate'],
  ],
  [
    'the money named again as what was spent',
    [
      '2023年度本部门因公出国（境）费用4.03万元，主要用于业务培训。费用支出较年初预算数减少0.81万元，下降16.74%，主要原因是压减。',
    ],
    ['16.74%', '46.74%'],
    ['error yoy-rate'],
  ],
  [
    'an outturn against the plan of its own year',
    ['2023年度公务接待费决算数3.40万元，比2023年度年初预算数4.00万元减少0.60万元。'],
    ['减少0.60', '减少0.90'],
    ['error yoy-two-levels'],
  ],
  [
    'parts of what is told no amount here',
    [
      '本年收入合计1692.93万元。',
      '本年收入的具体构成为：财政拨款收入1508.42万元，占89.10%；事业收入92.54万元，占5.47%；经营收入59.27万元，占3.50%；其他收入32.70万元，占1.93%。',
    ],
    ['占89.10%', '占39.10%'],
    ['error percent-of 39.10% 89.10'],
  ],
  [
    'a rate of difference with its sign',
    [
      '2023年度一般公共预算财政拨款支出899.46万元。与年初预算相比，年初预算数981.62万元，决算数899.46万元，预决算差异率-8.37%。',
    ],
    ['-8.37%', '-8.73%'],
    ['error yoy-rate'],
  ],
  [
    'classes on lines of their own, as shares of the fund',
    [
      '2023年度一般公共预算财政拨款支出899.46万元。',
      '# （二）一般公共预算财政拨款支出决算结构情况',
      '1.卫生健康支出（类）33.62万元，占3.74%。主要用于医疗保险。',
      '2.住房保障支出（类）80.95万元，占9.00%。主要用于住房公积金。',
      '3.一般公共服务支出（类）784.89万元，占87.26%。主要用于人员经费。',
    ],
    ['占9.00%', '占6.00%'],
    ['error percent-of 6.00% 9.00'],
  ],
  [
    'a share of what the part above it tells',
    [
      '2023年度政府采购支出总额80.50万元，其中：政府采购货物支出40.00万元、政府采购工程支出10.50万元、政府采购服务支出30.00万元。授予中小企业合同金额72.25万元，占政府采购支出总额的89.75%，其中：授予小微企业合同金额57.80万元，占授予中小企业合同金额的80.00%。',
    ],
    ['金额的80.00%', '金额的88.00%'],
    ['error percent-of 88.00% 80.00'],
  ],
  [
    'above or below the budget, which is not printed, as its rate says',
    [
      '1.社会保障和就业（类）行政事业单位养老支出（款）事业单位离退休（项）：支出决算为67.64万元，完成预算89.53%，决算数小于预算数的主要原因是人员变动。',
    ],
    ['小于', '大于'],
    ['error fa-final-vs-budget-words'],
  ],
  [
    'items told once in shares, and once more with what was done',
    [
      '2023年度“三公”经费财政拨款支出决算中，因公出国（境）费支出决算2.79万元，占8.15%；公务用车购置及运行维护费支出决算28.56万元，占83.46%；公务接待费支出决算2.87万元，占8.39%。具体情况如下：',
      '1.因公出国（境）经费支出2.79万元，完成预算81.88%。',
      '2.公务用车购置及运行维护费支出28.56万元，完成预算90.00%。',
      '3.公务接待费支出2.87万元，完成预算70.00%。',
    ],
    ['经费支出2.79', '经费支出2.19'],
    ['error narr-repeat'],
  ],
];

describe.each(TOLD)('%s', (_name, lines, [right, wrong], said) => {
  test('as it is: nothing is said', () => {
    expect(findings(...lines)).toEqual([]);
  });

  test('with a slip: it is told', () => {
    const slipped = lines.map((line) => line.replace(right, wrong));
    expect(slipped).not.toEqual(lines);
    expect(findings(...slipped)).toEqual(said);
  });
});

describe('left alone', () => {
  test.each([
    ['groups and persons are two counts of one thing', ['2023年度因公出国（境）共计1个团组，3人。']],
    [
      'which figure is whose, the order alone says',
      [
        '2023年度收、支总计各是4125.49，4143.91万元。与2022年相比，收、支总计各减少1267.86，2570.97万元，各下降23.51%、38.28%。',
      ],
    ],
    [
      'an outturn of one year, and a change of the next',
      [
        '# “三公”经费',
        '2022年度“三公”经费支出20.12万元，其中：公务接待费12.39万元，公务用车运行费用7.73万元。',
        '2023年度“三公”经费公务用车运行费用较上年同期增加2.27万元，增长29.37%。',
      ],
    ],
    [
      'items of whose change nothing is told leave the sum of changes open',
      [
        '“三公”经费支出决算数为1165.08万元，同比减少63.96万元，下降5.20%。',
        '因公出国（境）费支出0万元。公务用车购置费支出204.78万元，同比减少54.20万元，下降20.93%；公务用车运行维护费支出664.60万元，同比增加53.81万元，增长8.81%。公务接待费支出295.70万元，同比减少60.14万元，下降16.90%。',
      ],
    ],
    [
      'a list told once more, and but some of it',
      [
        '本年支出合计1703.19万元。其中：基本支出622.55万元，占36.55%；项目支出1059.51万元，占62.21%；经营支出21.13万元，占1.24%。具体情况如下：',
        '1、基本支出622.55万元，用于人员和机构运转。',
        '2、项目支出1059.51万元，用于专项业务。',
      ],
    ],
    [
      'what is carried in is not all that came in',
      [
        '2023年度收入总计1782.14万元，其中年初结转和结余77.55万元，用事业基金弥补收支差额11.66万元；本年收入合计1692.93万元。',
      ],
    ],
    [
      'a reason of something else, and one that tells some of it',
      [
        '2023年度一般公共预算财政拨款支出1346.02万元，比上年增加110.35万元，增长8.93%，决算数大于预算数的主要原因是基本支出增加16.64万元，项目支出增加3.71万元。',
        '2023年度政府性基金预算财政拨款支出46.02万元，比上年增加10.35万元，增长29.02%，主要是征地补偿增加5.00万元，项目支出增加3.71万元。',
      ],
    ],
    [
      'two ways to take one whole apart',
      [
        '2023年度财政拨款支出932.99万元，其中：一般公共预算拨款支出553.00万元，政府性基金预算拨款支出378.92万元，国有资本经营预算支出1.07万元。按支出类型分，基本支出131.68万元，项目支出801.31万元。',
      ],
    ],
    [
      'income of all money beside expenditure of one fund',
      ['2023年度收入总计1,000.00万元。2023年度一般公共预算财政拨款支出总计900.00万元。'],
    ],
    [
      'items planned and not carried out are not listed',
      [
        '2023年度一般公共预算财政拨款支出年初预算为300.00万元，支出决算为280.00万元，完成年初预算的93.33%。其中：',
        '1、农林水支出（类）水利（款）行政运行（项）。',
        '年初预算为100.00万元，支出决算为120.00万元，完成年初预算的120.00%。',
        '2、农林水支出（类）水利（款）防汛（项）。',
        '年初预算为90.00万元，支出决算为90.00万元，完成年初预算的100.00%。',
        '3、住房保障支出（类）住房改革支出（款）住房公积金（项）。',
        '年初预算为70.00万元，支出决算为70.00万元，完成年初预算的100.00%。',
      ],
    ],
    [
      'what came in and what went out are two amounts',
      ['2023年收入决算1,000.00万元，支出决算990.00万元，收支相抵，结余10.00万元。'],
    ],
    [
      'an outturn above the initial budget and below the adjusted one',
      ['2023年度培训费支出决算12.00万元，完成年初预算的120.00%，决算数小于全年预算数的主要原因是压缩培训。'],
    ],
    [
      'operating cost spent is compared with public funds spent',
      [
        '2023年度一般公共预算财政拨款基本支出661.77万元，其中：人员经费606.18万元，公用经费55.59万元。',
        '2023年度机关运行经费支出预算56.09万元，支出决算55.59万元，完成预算的99.11%。',
      ],
    ],
  ])('%s', (_name, lines) => {
    expect(findings(...lines)).toEqual([]);
  });

  test('a fall printed with a minus sign is no more than a doubt', () => {
    expect(findings('2023年度“三公”经费支出决算11.57万元，比上年减少51.84万元，下降-81.75%。')).toEqual([
      'warn direction-words',
    ]);
  });
});
