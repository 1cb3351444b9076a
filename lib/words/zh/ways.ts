/** The ways into the viewer: chips on a page, menus, taking over, permission. */
export const ways = {
  chip: '勾稽',
  chipTitle: '用勾稽查这份 PDF：{name}',
  chipTitleUnnamed: '用勾稽查这份 PDF',
  chipShown: '用勾稽查这份 PDF',
  menuLink: '用勾稽打开这个链接',
  menuPage: '用勾稽查这份 PDF',
  noAccess: '还没有读取这个网站的许可',
  noAccessWhy:
    '勾稽平时只读政府网站（gov.cn）。这份文件在别的网站上，要由您允许。允许后一直有效，可在浏览器的扩展设置里收回。文件只在本机读，不上传。',
  allowHost: '允许读取 {host} 的这份文件',
  refusedHost: '没有得到许可，文件没有读取。',
} as const;
