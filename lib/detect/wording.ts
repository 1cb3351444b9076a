/**
 * The field's words, as data. Every pattern is tested on folded text (see `fold`): no white space, full-width signs
 * made plain, so "（草案）" stands as "(草案)" and "2026 年" as "2026年".
 */

/** Without these words nothing speaks of a budget; white space may stand between the characters. */
export const fieldWords = /[预决]\s*算|三\s*公/;

/** Names that a budget or a final account goes by. */
export const disclosureNames: readonly RegExp[] = [
  /(?:部门|单位|机关|局直|所属|本级|汇总\)?|政府|财政|[省市县区乡镇]级?|街道|总)(?:20\d\d年?度?)?(?:收支|综合|财政|整体)?[预决]决?算(?!单位|法|(?:绩效)?管理)/,
  /20\d\d年?度?[^,。;]{0,24}?[预决]决?算(?:公开|\(?草案|报告|编制|信息|情况|说明|报?表|收支|(?:收入|支出)[^,。;]{0,8}表|执行|安排|调整|目录|附[表件]|及|和|[、"“(.\-_—|]|$)/,
  /[预决]决?算(?:公开|\(?草案|报告|(?:编制|情况)?说明|信息公开|报表|收支|执行情况|调整方案)/,
  /预算?[/、]决算/,
  /三公["”'’」]?经费/,
  // Columns.
  /^[预决]算(?:公开)?$/,
];

/** Names of the column under which finance is filed: too wide to tell anything alone. */
export const financeColumns = /财[政务](?:信息|资金|数据|收支|报告|公开)|资金(?:信息|公开)/;

/** Names that carry the field's words and are something else: audits, works, purchases, rules, meetings, statistics. */
export const otherMatters: readonly RegExp[] = [
  /审计(?:工作)?的?(?:报告|结果|查出|整改|公告|情况)|其他财政收支|查出的?问题/,
  /竣工(?:财务)?决算|工程[预决结]算|[预决]算(?:评审|审核|编审|员|软件|系统|定额|单价)/,
  /招标|中标|成交公告|采购(?:公告|意向|结果|需求|项目的)|招聘/,
  /(?:办法|条例|规定|细则|规程|指南|制度|指引)(?:$|[》)的(.])/,
  /印发|转发|征求|召开|举办|举行|解读|图解|一图|问答|座谈会|培训[班会]|工作会|推进会|调研|学习|模板|范[本文]|样表/,
  // News about the work on budgets.
  /扎实|做好|加强|强化|深化|助力|聚焦|圆满|有序|稳步|突出|晒|账本|出炉/,
  /统计公报|预算(?:法|(?:绩效)?管理|一体化)|绩效评价报告|编[制报](?:方案|工作)|审查结果|的决议|名词解释$/,
];

/** Letters about budgets: mostly instructions, sometimes the cover of the documents themselves. */
export const notices = /(?:通知|通报|函|答复|意见)(?:$|[》)(._|-])/;

/** Budgets within a budget, and columns of a final account: these say nothing about which of the two it is. */
export const neitherKind =
  /(?:公共|基金|经营|全口径|年初|调整|全年|当年)预算|预算(?:单位|数|执行|法)|预算?[/、和及与]?决算/g;

/** Parts of which a published set consists: their names on an attachment say nothing without the page around it. */
export const partNames = /附[表件]|表(?:\.|$)|[预决]算|绩效|转移支付|债[务券]|基金|国有资本|三公|说明|拨款/;

/** Files that sites offer beside any document. */
export const otherFiles = /申请表|年度报告|年报|报名|岗位|承诺书|须知|模板|名单/;

/** Names that say only that something can be fetched. */
export const genericNames =
  /^(?:\(?(?:附[件表]|下载|点击|查看|详见|全文|正文|文件|预览|请|pdf|word|excel)[\d一二三四五六七八九十]{0,3}[:.、)]*)+$/i;

/** The four budgets of a government, as headings of sections that state their income and expenditure. */
export const fundHeads: readonly RegExp[] = [
  /一般公共(?:预算|财政)(?:预算)?[收支执情财基拨当]/,
  /政府性基金(?:预算)?[收支执情财]/,
  /国有资本经营(?:预算)?[收支执情财]/,
  /社会保险基金(?:预算)?[收支执情]/,
];

/** Headings of an office's disclosure, whose tables name the same funds as a government's. */
export const officeHeads = /(?:部门|单位)(?:主?要?职[责能]|概况|基本情况)|机构设置|机关运行经费/;

/** Other headings inside a disclosure: the forms and the sections of the explanation. Distinct ones are counted. */
export const bodyHeads: readonly RegExp[] = [
  /[收支][支入出](?:[预决]算)?总(?:体情况)?表/,
  /财政拨款[收支]/,
  /三公["”'’」]?经费/,
  /机关运行经费/,
  /(?:部门|单位|收入|支出)[预决]算|预算安排|决算情况/,
  /政府采购(?:预算|支出|情况)|国有资产(?:占|信息|情况)|预算绩效|绩效目标/,
  /(?:一般|专项)债[务券](?:分地区|限额|余额|发行|资金)|债[务券](?:限额|余额|发行|还本)/,
  /预算执行情况|预算草案|财政决算|财政收支[情预平]|转移支付|政府债务/,
];

/** Label of a list or box whose links lead away from the page's own matter. */
export const asideLabels =
  /^[【[]?(?:相关|友情|推荐|热门|更多|网站)(?:链接|阅读|新闻|文章|信息|推荐)|^[上下]一[篇条页]/;

/** Class or id of an element that holds navigation and the like. */
export const asideNames =
  /(?:^|[-_\s])(?:(?:sub)?(?:nav|menu)(?:bar|igation)?|foot(?:er)?|bottom|share|friend|related|recommend|qrcode|login|sitemap|(?:bread)?crumbs?)(?:$|[-_\s\d])/i;

/** Addresses of software and media that sites offer on every page. */
export const softwareAddress = /(?:^|[/_.-])(?:app|apk|plugins?|player|reader|browser|setup)(?:$|[/_.\d-])/i;

/** Parts of an address (pinyin initials and English) under which budgets are filed; one weak ground among others. */
export const budgetAddress =
  /[/_-][a-z]{0,6}(?:yjs|ysjs|ysgk|jsgk|bmys|bmjs|czys|czjs|sgjf|yusuan|juesuan|budget)[a-z]{0,6}[/_-]/i;

/** Ends of an institution's name, on pages that list departments by name alone. */
export const institutionEnd = /[局委办室厅院会心馆部处队所校学站台社团府道镇乡司](?:\(.{1,12}\))?$/;

/** A site's front page, by its title or its column. */
export const frontPage = /首页|^(?:欢迎|welcome)|门户$|网站$/i;
