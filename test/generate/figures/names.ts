import type { Random } from '../../variants/random.ts';

/** Made-up places and offices with the section of the classification that they spend under. */
const PLACES = ['青桥市', '望湖区', '南屏县', '云麓市', '临溪区', '石亭县', '北岭市', '沙湾区'] as const;

interface Trade {
  office: string;
  /** 款 of its own work. */
  section: string;
  projects: readonly string[];
}

const TRADES: readonly Trade[] = [
  {
    office: '统计局',
    section: '20105',
    projects: ['人口抽样调查经费', '统计信息化建设', '经济运行监测经费', '基层统计规范化补助'],
  },
  {
    office: '审计局',
    section: '20108',
    projects: ['政府投资项目审计经费', '审计数字化平台运维', '外聘审计人员经费', '审计业务培训经费'],
  },
  {
    office: '市场监督管理局',
    section: '20138',
    projects: ['食品安全抽检经费', '特种设备监管经费', '计量检定经费', '知识产权资助'],
  },
  { office: '信访局', section: '20140', projects: ['信访维稳专项经费', '联合接访中心运转经费', '律师参与接访经费'] },
  {
    office: '科学技术局',
    section: '20601',
    projects: ['科技创新券补助', '科普活动经费', '科技企业孵化器补助', '科技特派员经费'],
  },
  {
    office: '文化和旅游局',
    section: '20701',
    projects: ['公共文化场馆免费开放', '文物安全巡查经费', '旅游宣传推广经费', '群众文化活动经费'],
  },
  {
    office: '民政局',
    section: '20802',
    projects: ['殡葬服务补助', '地名普查经费', '社区治理示范点建设', '养老机构运营补助'],
  },
  {
    office: '卫生健康局',
    section: '21001',
    projects: ['基层卫生人才培训', '健康促进行动经费', '老年健康服务补助', '医疗质量监管经费'],
  },
  {
    office: '城市管理局',
    section: '21201',
    projects: ['市容环境整治经费', '生活垃圾分类经费', '数字城管平台运维', '户外广告拆除经费'],
  },
  {
    office: '水利局',
    section: '21303',
    projects: ['山洪灾害防治经费', '小型水库维修养护', '河湖巡查保洁经费', '农村供水监测经费'],
  },
  {
    office: '农业农村局',
    section: '21301',
    projects: ['高标准农田管护', '动物疫病防控经费', '农产品质量监测经费', '新型农民培训'],
  },
  {
    office: '应急管理局',
    section: '22401',
    projects: ['森林防火物资储备', '安全生产宣传经费', '应急指挥系统运维', '防汛抢险队伍补助'],
  },
];

export interface Naming {
  place: string;
  name: string;
  section: string;
  /** What its own projects are called. */
  tasks: readonly string[];
  /** Units below it, itself the first. */
  units: readonly string[];
}

export function nameOffice(random: Random): Naming {
  const place = random.pick(PLACES);
  const { office, section, projects } = random.pick(TRADES);
  const name = `${place}${office}`;
  const units = [`${name}（本级）`, `${place}${office.replace(/局$/, '')}服务中心`];
  return { place, name, section, tasks: projects, units };
}
