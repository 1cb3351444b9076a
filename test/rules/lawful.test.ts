import { describe, expect, test } from 'vitest';
import { page, table, told } from '../support/compact.ts';

/** What an office may lawfully print, and beside it what it may not: the rule that lets the one pass must see the other. */

const BUDGET = '青石县林业局2024年部门预算';
const UNIT = '青石县林业站2024年单位预算';
const FINAL = '青石县林业局2023年度部门决算';

const general = table(
  '一般公共预算支出表',
  '万元',
  `科目编码|科目名称|合计|基本支出|项目支出
213|农林水支出|900.00|800.00|100.00
21302|林业和草原|900.00|800.00|100.00
2130201|行政运行|800.00|800.00|
2130205|森林资源培育|100.00||100.00
|合计|900.00|800.00|100.00`,
);
const basic = (title: string, salaries: string) =>
  table(
    title,
    '万元',
    `经济科目编码|科目名称|合计|人员经费|公用经费
301|工资福利支出|${salaries}|${salaries}|
30101|基本工资|${salaries}|${salaries}|
302|商品和服务支出|150.00||150.00
30201|办公费|148.00||148.00
30217|公务接待费|2.00||2.00
|合计|${(Number(salaries) + 150).toFixed(2)}|${salaries}|150.00`,
  );

describe('carried over', () => {
  const summary = (carried: string) =>
    table(
      '部门收支总表',
      '万元',
      `收入>2|支出>2
项目|预算数|项目|预算数
一、财政拨款收入|100.00|一、社会保障和就业支出|20.00
二、事业收入|10.00|二、农林水支出|110.00
本年收入合计|110.00|本年支出合计|130.00
上年结转|${carried}|结转下年|
一般公共预算拨款结转|15.00||
政府性基金预算结转|5.00||
收入总计|130.00|支出总计|130.00`,
    );
  test('details below 上年结转 that are not set in', () => {
    expect(told(page(BUDGET, summary('20.00')))).toEqual([]);
    expect(told(page(BUDGET, summary('26.00')))).toEqual(['error total-with-carryover']);
  });

  const codes = (title: string, culture: string, techniques: string) =>
    table(
      title,
      '万元',
      `科目编码|科目名称|本年合计|基本支出|项目支出
208|社会保障和就业支出|45.00|45.00|
20805|行政事业单位养老支出|45.00|45.00|
2080505|机关事业单位基本养老保险缴费支出|45.00|45.00|
213|农林水支出|105.00|80.00|25.00
21302|林业和草原|105.00|80.00|25.00
2130201|行政运行|80.00|80.00|
2130205|森林资源培育|${culture}||${culture}
2130206|技术推广与转化|${techniques}||${techniques}
|合计|150.00|125.00|25.00`,
    );
  const account = (carried: string) =>
    table(
      '收入支出决算总表',
      '万元',
      `收入>2|支出>2
项目|决算数|项目|决算数
一、一般公共预算财政拨款收入|150.00|一、社会保障和就业支出|45.00
二、政府性基金预算财政拨款收入||二、农林水支出|105.00
本年收入合计|150.00|本年支出合计|150.00
年初结转和结余|${carried}|年末结转和结余|${carried}
总计|${(150 + Number(carried)).toFixed(2)}|总计|${(150 + Number(carried)).toFixed(2)}`,
    );
  const income = codes('收入决算表', '10.00', '15.00');
  const spent = codes('支出决算表', '15.00', '10.00');
  test('what came in under one code goes out under another', () =>
    expect(told(page(FINAL, account('5.00'), income, spent))).toEqual([]));
  test('not where nothing was carried over', () =>
    expect(told(page(FINAL, account('0.00'), income, spent))).toContain('error xt-code-cell'));
});

test('basic expenditure of a fund stands in a table of all fiscal money', () => {
  const fund = table(
    '政府性基金预算支出表',
    '万元',
    `科目编码|科目名称|合计|基本支出|项目支出
212|城乡社区支出|50.00|50.00|
21208|国有土地使用权出让收入安排的支出|50.00|50.00|
2120801|征地和拆迁补偿支出|50.00|50.00|
|合计|50.00|50.00|`,
  );
  expect(told(page(BUDGET, general, fund, basic('财政拨款基本支出表', '700.00')))).toEqual([]);
  expect(told(page(BUDGET, general, fund, basic('财政拨款基本支出表', '710.00')))).toEqual(['error xt-basic-total']);
});

describe('lists', () => {
  const projects = (rows: string, total: string, note = '') =>
    table('项目支出表', '万元', `项目名称|合计|一般公共预算\n${rows}\n合计|${total}|${total}`, note);
  const grouped = (total: string) =>
    projects(
      `特定目标类|100.01|100.01
森林防火|60.00|60.00
苗木培育|40.00|40.00
其他运转类|20.01|20.01
物业管理|12.00|12.00
设备维护|8.00|8.00`,
      total,
    );
  test('groups that are rounded by themselves', () => expect(told(page(BUDGET, grouped('120.02')))).toEqual([]));

  const twins = (total: string) =>
    projects('森林防火|60.00|60.00\n苗木培育|40.00|40.00\n物业管理|40.00|40.00\n设备维护|13.50|13.50', total);
  test('two projects of one size are no project and its part', () => {
    expect(told(page(BUDGET, twins('153.50')))).toEqual([]);
    expect(told(page(BUDGET, twins('158.50')))).toEqual(['warn project-list-sum']);
  });

  const some = (total: string, note: string) =>
    table(
      '政府采购预算表',
      '万元',
      `采购项目名称|采购目录|金额\n林火监测|服务|60.00\n办公设备|货物|10.00\n合计||${total}`,
      note,
    );
  test('what the table says that it leaves out', () => {
    const note = '注：涉密采购项目未在本表列示，合计数包含涉密采购。';
    expect(told(page(BUDGET, some('90.00', note)))).toEqual([]);
    expect(told(page(BUDGET, some('50.00', note)))).toEqual(['error procurement-column-sum']);
    expect(told(page(BUDGET, some('90.00', '注：涉密采购事项按照相关规定执行。')))).toEqual([
      'error procurement-column-sum',
    ]);
    expect(
      told(page(BUDGET, projects('森林防火|60.00|60.00\n苗木培育|40.00|40.00', '150.00', '注：本表只列示主要项目。'))),
    ).toEqual([]);
  });
});

describe('institutions', () => {
  const spending = table(
    '支出总表',
    '万元',
    `科目编码|科目名称|合计|基本支出|项目支出|事业单位经营支出
213|农林水支出|1000.00|700.00|250.00|50.00
21302|林业和草原|1000.00|700.00|250.00|50.00
2130204|事业机构|1000.00|700.00|250.00|50.00
|合计|1000.00|700.00|250.00|50.00`,
  );
  const sentence = (project: string) =>
    `本年支出预算合计1000.00万元，其中：基本支出700.00万元，项目支出${project}万元。`;
  test('其中 may leave out what they spend besides', () => {
    expect(told(page(UNIT, sentence('250.00'), spending))).toEqual([]);
    expect(told(page(UNIT, sentence('260.00'), spending)).filter((one) => one.startsWith('error'))).not.toEqual([]);
    expect(told(page(UNIT, sentence('250.00')))).toEqual(['error narr-component-sum']);
  });
  test('a change of these that nobody speaks of is a doubt', () => {
    const change = '支出预算1000.00万元，比上年增加100.00万元，其中：基本支出增加60.00万元，项目支出增加30.00万元。';
    expect(told(page(UNIT, change, spending))).toEqual(['warn narr-delta-decomposition']);
    expect(told(page(UNIT, change))).toEqual(['error narr-delta-decomposition']);
  });
  test('a table of all money may hold more receptions than fiscal money pays', () => {
    const three = table(
      '“三公”经费支出表',
      '万元',
      '项目|预算数\n合计|5.00\n1、因公出国（境）费用|0.00\n2、公务接待费|1.00\n3、公务用车运行维护费|4.00',
    );
    expect(told(page(UNIT, three, basic('单位基本支出预算表', '100.00')))).toEqual(['warn three-public-vs-econ']);
    expect(told(page(UNIT, three, basic('一般公共预算基本支出表', '100.00')))).toEqual(['error three-public-vs-econ']);
  });
});

describe('sentences', () => {
  test.each([
    [
      'assets after wear, of which land and houses before it',
      '截至2023年12月31日，本部门资产总额500.00万元，其中：固定资产原值800.00万元，无形资产20.00万元。',
    ],
    ['batches, of which persons', '2023年国内公务接待3批次，其中：外事接待0批次，接待25人次。'],
    ['batches and persons named before the number', '国内公务接待批次3个，其中接待人次25人。'],
  ])('%s', (_name, sentence) => expect(told(page(BUDGET, sentence))).toEqual([]));
  test('a part larger than its whole', () => {
    expect(told(page(BUDGET, '本部门资产总额500.00万元，其中：流动资产800.00万元。'))).toEqual([
      'error narr-of-which-le',
    ]);
    expect(told(page(BUDGET, '2023年国内公务接待3批次，其中：外事接待8批次。'))).toEqual(['error narr-of-which-le']);
  });
  test('what is left over may have been less than nothing', () => {
    expect(told(page(FINAL, '经营结余2.00万元，比上年增加3.00万元，增长300.00%。'))).toEqual(['warn zero-with-change']);
    expect(told(page(FINAL, '项目支出2.00万元，比上年增加3.00万元，增长300.00%。'))).toContain(
      'error zero-with-change',
    );
  });

  const office = basic('一般公共预算基本支出表', '650.00');
  test.each([
    '离退休人员经费50.00万元。',
    '人均公用经费3.00万元。',
    '事业单位公用经费30.00万元。',
    '特定目标类项目支出60.00万元。',
  ])('a part of what the tables total: %s', (sentence) =>
    expect(told(page(BUDGET, sentence, general, office))).toEqual([]),
  );
  test('all of it', () => {
    expect(told(page(BUDGET, '人员经费605.00万元。', general, office))).toEqual(['error narr-basic-tie']);
    expect(told(page(BUDGET, '运转类其他及特定目标类项目支出60.00万元。', general, office))).toEqual([
      'error narr-basic-tie',
    ]);
  });

  const own = [
    '# 第一部分 青石县林业局2024年部门预算',
    '2024年基本支出800.00万元，项目支出100.00万元。',
    general,
    office,
  ];
  test('another office’s document on the same page', () => {
    expect(
      told(
        page(
          BUDGET,
          ...own,
          '# 第二部分 青石县国有林场2024年单位预算',
          '2024年基本支出250.00万元，项目支出50.00万元。',
        ),
      ),
    ).toEqual([]);
    expect(
      told(page(BUDGET, ...own, '# 第二部分 青石县林业局2024年部门预算情况说明', '2024年基本支出250.00万元。')),
    ).toEqual(['error narr-basic-tie']);
    expect(
      told(page(BUDGET, ...own, '# 第二部分 县林业局2024年部门预算情况说明', '2024年基本支出250.00万元。')),
    ).toEqual(['error narr-basic-tie']);
  });
});

describe('notes', () => {
  const three = (note: string) =>
    table(
      '财政拨款“三公”经费支出表',
      '万元',
      `合计^2|因公出国（境）费^2|公务用车购置及运行费>3|公务接待费^2
小计|公务用车购置费|公务用车运行费
5.00||3.00||3.00|2.00`,
      note,
    );
  test.each(['注：因公出国（境）费无此项支出。', '说明：本部门没有政府性基金预算，故以空表列示政府性基金预算支出表。'])(
    'of something else: %s',
    (note) => expect(told(page(BUDGET, three(note)))).toEqual([]),
  );
  test.each(['注：本部门无此项支出。', '注：本表无数据。', '备注：本单位2024年无此项预算，空表列示。'])(
    'of the table: %s',
    (note) => expect(told(page(BUDGET, three(note)))).toEqual(['error empty-claim-vs-data']),
  );
});

describe('plans of spending', () => {
  const form = (head: string, steps: string) =>
    `<p>单位：万元</p>${table('项目绩效目标表', '万元', `项目名称|森林防火>4\n预算数|42.00|财政资金|42.00>2\n${head}^2|3月底|6月底|10月底|12月底\n${steps}`)}`;
  test.each([
    ['资金支出计划（%）', '25|25|25|25'],
    ['资金支出计划', '10.50|21.00|31.50|42.00'],
    ['资金支出计划（%）', '25|50|75|100'],
  ])('%s %s', (head, steps) => expect(told(page(BUDGET, form(head, steps)))).toEqual([]));
  test.each(['25|60|50|100', '25|50|75|90'])('%s', (steps) =>
    expect(told(page(BUDGET, form('资金支出计划（%）', steps)))).toEqual(['error plan-percent']),
  );
});

test('unit prices in 元 below a unit line that says 万元', () => {
  const rows = (price: string) =>
    table(
      '政府采购预算表',
      '万元',
      `采购项目|数量|计量单位|单价|金额\n计算机|10|台|5000|5.00\n打印机|2|台|${price}|0.30\n合计||||5.30`,
    );
  expect(told(page(BUDGET, rows('1500')))).toEqual([]);
  expect(told(page(BUDGET, rows('0.15')))).toEqual(['error qty-price']);
});

test('a budget that the header names and the table does not print', () => {
  const rows = (name: string) =>
    table(
      '2023年一般公共预算收入决算表',
      '万元',
      `项目|年初预算数|决算数|${name}\n税收收入|1000|1100|104.8\n非税收入|400|420|105.0\n合计|1400|1520|108.6`,
    );
  expect(told(page('青石县2023年财政决算', rows('完成调整预算的%')))).toEqual([]);
  expect(told(page('青石县2023年财政决算', rows('完成年初预算的%')))).toEqual(['error row-completion-rate']);
});

describe('三公经费 with other money in their total', () => {
  const rows = (total: string) =>
    table(
      '“三公”经费和机关运行经费支出表',
      '万元',
      `项目|预算数\n合计|${total}\n1、因公出国（境）费|0.00\n2、公务接待费|2.00\n3、公务用车购置及运行维护费|5.00\n4、机关运行经费|50.00`,
    );
  const columns = (total: string) =>
    table(
      '“三公”经费、会议费、培训费、差旅费预算表',
      '万元',
      `单位名称|合计|因公出国（境）费|公务接待费|公务用车购置费|公务用车运行维护费|会议费|培训费|差旅费\n青石县林业局|${total}|0.00|2.00|0.00|5.00|3.00|4.00|6.00`,
    );
  test.each([rows('57.00'), rows('7.00'), columns('20.00'), columns('14.00'), columns('7.00')])('%#', (form) =>
    expect(told(page(BUDGET, form))).toEqual([]),
  );
  test.each([rows('75.00'), columns('26.00')])('%#', (form) =>
    expect(told(page(BUDGET, form)).filter((one) => one.startsWith('error three-public'))).toHaveLength(1),
  );
});

test('a change on the same basis is not that of the printed years', () => {
  const rows = (name: string) =>
    table(
      '一般公共预算支出表',
      '万元',
      `科目编码|科目名称|2023年执行数|2024年预算数|${name}
213|农林水支出|880.00|900.00|20.00
21302|林业和草原|880.00|900.00|20.00
2130201|行政运行|790.00|800.00|10.00
2130205|森林资源培育|50.00|60.00|10.00
2130206|技术推广与转化|40.00|40.00|-3.00
|合计|880.00|900.00|20.00`,
    );
  expect(told(page(BUDGET, rows('增减额'))).filter((one) => one.startsWith('error'))).not.toEqual([]);
  expect(told(page(BUDGET, rows('同口径增减额'))).filter((one) => one.includes('yoy-delta-column'))).toEqual([]);
});

describe('changes without a sign', () => {
  const rows = (total: string, cars: string, reception: string) =>
    table(
      '“三公”经费支出表',
      '万元',
      `项目|2023年预算数|2024年预算数|增减额|比上年增减%
合计|10.00|9.00|${total}|10.00
因公出国（境）费|0.00|0.00|0.00|
公务接待费|2.00|2.30|${reception}|15.00
公务用车运行维护费|8.00|6.70|${cars}|16.25`,
    );
  test('tell how much, not which way, and are not added up', () =>
    expect(told(page(BUDGET, rows('1.00', '1.30', '0.30')))).toEqual([]));
  test('are added up where any bears its sign', () =>
    expect(told(page(BUDGET, rows('-1.00', '1.30', '0.30'))).filter((one) => one.startsWith('error'))).not.toEqual([]));
});

test('units told one by one', () => {
  const spending = table(
    '支出总表',
    '万元',
    `科目编码|科目名称|合计|基本支出|项目支出
213|农林水支出|900.00|800.00|100.00
21302|林业和草原|900.00|800.00|100.00
2130204|事业机构|900.00|800.00|100.00
|合计|900.00|800.00|100.00`,
  );
  const unit = (name: string) => `（二）${name}：收入预算300.00万元，基本支出250.00万元，项目支出50.00万元。`;
  expect(told(page(BUDGET, unit('青石县林业站'), spending))).toEqual([]);
  expect(told(page(BUDGET, unit('青石县林业局本级'), spending))).toEqual([]);
  expect(told(page(BUDGET, unit('青石县林业局'), spending))).toContain('error narr-basic-tie');
});

test('a total in the text beside tables by codes alone', () => {
  const spending = table(
    '支出总表',
    '万元',
    '科目编码|科目名称|合计|基本支出|项目支出\n213|农林水支出|900.00|800.00|100.00\n|合计|900.00|800.00|100.00',
  );
  expect(told(page(BUDGET, '2024年支出预算900.00万元。', spending))).toEqual([]);
  expect(told(page(BUDGET, '2024年支出预算990.00万元。', spending))).toEqual(['error narr-total-tie']);
});

test('a target of another year', () => {
  const form = table(
    '项目支出绩效目标表',
    '万元',
    '一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|培训护林员人数|≥300人\n产出指标|质量指标|验收合格率|≥95%',
  );
  expect(told(page(BUDGET, '2023年培训护林员人数280人。', form))).toEqual([]);
  expect(told(page(BUDGET, '2024年培训护林员人数280人。', form))).toEqual(['info indicator-narr-tie']);
});

test('a final account compares with its own year’s budget', () => {
  const sentence =
    '2023年“三公”经费支出决算3.00万元，比2023年预算4.00万元减少1.00万元，比2022年决算3.50万元减少0.50万元。';
  expect(told(page(FINAL, sentence))).toEqual([]);
  expect(told(page('青石县林业局2023年度情况', sentence))).toEqual([]);
});

describe('what may have a reason is a doubt', () => {
  const assets = (vehicles: number) =>
    table(
      '部门固定资产占用情况表',
      '万元',
      `项目|数量|价值\n资产总额||500.00\n1、房屋（平方米）|1000|400.00\n2、车辆（台、辆）|${vehicles}|80.00\n3、其他固定资产||20.00`,
    );
  test('vehicles in the text and among the assets', () => {
    const sentence = '截至2023年12月31日，本部门共有车辆5辆，其中机要通信用车1辆、其他用车4辆。';
    expect(told(page(BUDGET, sentence, assets(5)))).toEqual([]);
    expect(told(page(BUDGET, sentence, assets(8)))).toEqual(['warn vehicle-count']);
    expect(told(page(BUDGET, '共有公务用车3辆，租用车辆2辆。', assets(8)))).toEqual([]);
  });

  const units = (only: string) =>
    table('收入总表', '万元', `单位名称|合计|本年收入|上年结转\n合计|90.00|90.00|\n青石县林业局|${only}|${only}|`);
  test('one unit below the total', () => {
    expect(told(page(BUDGET, units('90.00')))).toEqual([]);
    expect(told(page(BUDGET, units('80.00')))).toEqual(['warn unit-list-sum']);
  });

  test('running costs one digit below public funds, and a round amount below them', () => {
    const office = basic('一般公共预算基本支出表', '650.00')
      .replaceAll('148.00', '163.36')
      .replaceAll('150.00', '165.36');
    const sentence = (amount: string) => `2024年本部门机关运行经费${amount}万元。`;
    const rules = (amount: string) =>
      told(page(BUDGET, sentence(amount), office)).filter((one) => one.includes('office-running'));
    expect(rules('165.36')).toEqual([]);
    expect(rules('165.26')).toEqual(['info office-running']);
    expect(rules('163.36')).toEqual([]);
    expect(rules('120.00')).toEqual([]);
    expect(rules('195.36')).toEqual(['warn office-running']);
  });
});

test('a text in 万元 added up from rounded parts, beside a table in 元', () => {
  const spending = table(
    '支出总表',
    '元',
    '科目编码|科目名称|合计|基本支出|项目支出\n213|农林水支出|9,000,097|8,000,048|1,000,049\n|合计|9,000,097|8,000,048|1,000,049',
  );
  const sentence = (total: string) => `2024年支出预算${total}万元。`;
  expect(told(page(BUDGET, sentence('900.01'), spending))).toEqual([]);
  expect(told(page(BUDGET, sentence('900.00'), spending))).toEqual([]);
  expect(told(page(BUDGET, sentence('900.04'), spending))).toEqual(['error narr-total-tie']);
});
