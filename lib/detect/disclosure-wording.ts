/** The words of a disclosure once it has been read, on folded text (see `fold`). Counted by distinct pattern. */

/** Header cells of the standard forms. */
export const headerWords: readonly RegExp[] = [
  /科目编码|科目代码|功能分类|经济分类|分类科目/,
  /基本支出/,
  /项目支出/,
  /一般公共预算|财政拨款/,
  /政府性基金/,
  /国有资本经营/,
  /财政专户|事业收入|单位资金|上级补助|附属单位/,
  /人员经费|公用经费/,
  /三公|因公出国|公务接待|公务用车/,
  /债务(?:限额|余额)|(?:一般|专项)债[务券]/,
  /还本|付息|再融资/,
  /预算数|预算金额|决算数|执行数|完成预算|为预算|支出功能|预算年度|年初结转|上年结转/,
];

/** Titles of the tables that a government publishes of its budget and its debts, with their year. */
export const governmentTables =
  /20\d\d年(?=.{0,40}表).{0,24}(?:债务.{0,6}(?:限额|余额|还本)|债券.{0,6}(?:明细|发行|还本|使用)|(?:收入|支出|基金|收支)(?:预算)?(?:执行|决算|预算)(?:情况)?表)/;

/** A report to a people's congress. */
export const laidBefore = /请予以?审[议查]|提请[^。]{0,20}审[议查]/;

/** Sentences of the explanation. */
export const proseWords: readonly RegExp[] = [
  /(?:部门|单位)主?要?(?:职责|职能|机构设置)|机构设置情况/,
  /(?:收入|支出)(?:总计|预算|决算)[^。]{0,20}\d[\d,.]*(?:万元|元|亿元)/,
  /财政拨款(?:收入|支出|收支|预算|决算)/,
  /一般公共预算(?:收入|支出|拨款|财政拨款|当年)/,
  /政府性基金(?:预算|收入|支出)/,
  /国有资本经营(?:预算|收入|支出)/,
  /三公["”'’」]?经费/,
  /机关运行经费/,
  /基本支出[^。]{0,40}\d/,
  /项目支出[^。]{0,40}\d/,
  /(?:人员|公用)经费[^。]{0,40}\d/,
  /因公出国[^。]{0,40}\d/,
  /公务接待[^。]{0,40}\d/,
  /公务用车[^。]{0,40}\d/,
  /预算(?:草案|执行情况|调整方案|安排)|财政决算/,
  laidBefore,
];

/** Sentences of statistical bulletins, price lists and news, which speak of money all the same. */
export const statisticsWords: readonly RegExp[] = [
  /地区生产总值|国内生产总值|GDP/,
  /第[一二三]产业增加值|规模以上工业/,
  /常住人口|城镇化率/,
  /居民消费价格|社会消费品零售/,
  /固定资产投资(?:比上年|同比|增长)/,
  /粮食(?:总)?产量|播种面积/,
];

/** The head of a newspaper's page: who edited it and who laid it out. What it reprints is no office's own disclosure. */
export const newspaperHead: readonly RegExp[] = [/编辑[:：]/, /(?:美编|版式|组版)[:：]/];

export const statesMoney = /\d[万亿]?元/;
export const moneyUnit = /(?:万|亿|千)?元/;
export const departmentLine =
  /(?:部门|单位|编制单位|填报单位|预算单位)(?:名称|编码|\(公章\)|\(盖章\))?[:](?!(?:人民币)?(?:万|亿|千)?元)/;
